/** The rules on what a reverse proxy must be able to do. */

import type { DeviceRequirement } from '../../src/domain/device-row.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import {
  defineRule,
  documented,
  given,
  type Judgement,
  met,
  type Rule,
  type RuleDefinition,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { requirementRow } from './shared.ts'

type ReverseProxy = Exclude<NonNullable<EnvironmentDocument['reverseProxies']>, 'none'>[number]

/** Something a reverse proxy does, or one of its publications. */
export interface Ability {
  readonly id: string
  readonly at: Path
  /** Undefined where it is not given. */
  readonly does: boolean | undefined
  readonly right: string
  readonly wrong: string
}

interface ProxyRule extends Omit<RuleDefinition, 'facts' | 'sections' | 'check' | 'cites' | 'skippedWhen'> {
  readonly requirement: DeviceRequirement
  /** The key that says it. */
  readonly key: string
  readonly fix: string
  abilities(proxy: ReverseProxy, id: string, at: Path, document: EnvironmentDocument): readonly Ability[]
}

/** A rule that every reverse proxy can do something. */
export function proxyRule({ requirement, key, fix, abilities, ...definition }: ProxyRule): Rule {
  return defineRule({
    ...definition,
    facts: ['device-programmes'],
    cites: ['lync-2013-reverse-proxy-req'],
    sections: ['reverseProxies'],
    skippedWhen: 'no reverse proxy publishes web services',
    *check({ environment: { document }, facts }): Iterable<Judgement> {
      const row = requirementRow(facts, requirement, document.product)
      if (row === undefined) return
      const all = listed(document.reverseProxies).flatMap((proxy, index) => {
        const id = proxy.device ?? proxy.name ?? (index === 0 ? 'reverse-proxy' : `reverse-proxy-${index + 1}`)
        return abilities(proxy, id, ['reverseProxies', index], document)
      })
      const settledBy = `reverseProxies.${key}`
      const evidence = () => [documented('device-programmes', row, row.text)]
      // Where nobody gave it, once is enough.
      if (all.length > 0 && all.every(({ does }) => does === undefined)) {
        const subject = { id: 'reverseProxies', at: ['reverseProxies'] }
        yield unknown(subject, `${key} is given for no reverse proxy`, { settledBy, evidence })
        return
      }
      for (const { id, at, does, right, wrong } of all) {
        const subject = { id, at }
        const found = () => [...evidence(), given(at, does ? right : wrong)]
        if (does === undefined) yield unknown(subject, `${key} is not given for ${id}`, { settledBy, evidence })
        else if (does) yield met(subject, right, found)
        else yield unmet(subject, wrong, { fix, evidence: found })
      }
    },
  })
}

/** What each publication of the web services of a pool does. */
export function ofPublications(
  { publish = [] }: ReverseProxy,
  id: string,
  at: Path,
  document: EnvironmentDocument,
  read: (publication: NonNullable<ReverseProxy['publish']>[number]) => boolean | undefined,
  words: { readonly right: string; readonly wrong: string },
): readonly Ability[] {
  const pools = new Set(document.pools.flatMap(namesOfPool))
  return publish.flatMap((publication, index) => {
    const [host = ''] = publication.hosts
    if (!pools.has(publication.to)) return []
    const name = `${id}/${host}`
    return [
      {
        id: name,
        at: [...at, 'publish', index],
        does: read(publication),
        right: `${name} ${words.right}`,
        wrong: `${name} ${words.wrong}`,
      },
    ]
  })
}

function namesOfPool({ fqdn, webServices }: EnvironmentDocument['pools'][number]): readonly string[] {
  return [fqdn, webServices?.internal ?? fqdn, webServices?.external ?? fqdn]
}
