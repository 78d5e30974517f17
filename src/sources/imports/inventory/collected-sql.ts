/** Instances of SQL Server, as the registry names them. */

import type { Fields } from '../tree.ts'
import type { ReadSection } from './collected-sections.ts'
import { objectsIn } from './collected-values.ts'
import { type Said, said } from './inventory-class.ts'

/** Setup of the product makes these on every server. */
const LOCAL = ['RTCLOCAL', 'LYNCLOCAL']

/** By the first numbers of the version. */
const RELEASES: readonly (readonly [RegExp, string])[] = [
  [/^9\./, '2005'],
  [/^10\.[0-4]\./, '2008'],
  [/^10\.5\d\./, '2008 R2'],
  [/^11\./, '2012'],
  [/^12\./, '2014'],
  [/^13\./, '2016'],
  [/^14\./, '2017'],
  [/^15\./, '2019'],
  [/^16\./, '2022'],
]

const EDITION = /^(Enterprise|Standard|Business Intelligence|Web|Express|Developer|Workgroup|Datacenter)\b/i

interface Instance {
  readonly name: Said
  readonly version: Said
  readonly release: string
  readonly edition: Said & { readonly title: string }
  readonly pack: Said & { readonly title: string }
}

/** The local instance of the product is a prerequisite; the others say the version of a SQL Server where they agree. */
export const sqlInstances: ReadSection = (tree, { draft, book }) => {
  const all = objectsIn(tree, book).flatMap((object) => {
    const instance = instanceIn(object)
    for (const name of ['Instance', 'Edition', 'Version', 'SP', 'PatchLevel']) {
      const part = said(object, name)?.part
      if (part && instance) book.ignored(part, 'the version, the edition and the service pack are taken')
      else if (part) book.unknown(part, 'no release, edition and service pack of SQL Server that are known here')
    }
    return instance ? [instance] : []
  })
  const isLocal = ({ name }: Instance) => LOCAL.includes(name.text.toUpperCase())
  const local = all.find(({ name }) => name.text.toUpperCase() === 'RTCLOCAL')
  if (local) {
    const { release, pack, edition, version } = local
    draft.say('prerequisites.sqlExpress', `${release} ${pack.title} ${edition.title}`, version.part)
  }
  const others = all.filter((each) => !isLocal(each))
  const kinds = new Set(others.map(({ release, edition, pack }) => [release, edition.title, pack.title].join()))
  for (const { release, version, edition, pack } of kinds.size === 1 ? others : []) {
    draft.say('version.name', release, version.part)
    draft.say('version.edition', edition.title, edition.part)
    draft.say('version.servicePack', pack.title, pack.part)
  }
}

function instanceIn(object: Fields): Instance | undefined {
  const [name, version, edition, pack] = ['Instance', 'Version', 'Edition', 'SP'].map((key) => said(object, key))
  const year = version && RELEASES.find(([pattern]) => pattern.test(version.text))?.[1]
  const title = edition && EDITION.exec(edition.text)?.[1]
  if (!name || !version || !year || !edition || !title || !pack || !/^\d$/.test(pack.text)) return undefined
  return {
    name,
    version,
    release: `SQL Server ${year}`,
    edition: { ...edition, title },
    pack: { ...pack, title: pack.text === '0' ? 'RTM' : `SP${pack.text}` },
  }
}
