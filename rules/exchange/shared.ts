/** What the rules on Exchange, SharePoint and Office Web Apps have in common. */

import { few } from '../../src/domain/few.ts'
import type { InteropServer, InteropUse } from '../../src/domain/interop-row.ts'
import { type InteropJudgement, interopName, judgeInterop } from '../../src/domain/interop-support.ts'
import { type InteropReading, type InteropVersion, interopVersionReader } from '../../src/domain/interop-version.ts'
import { described } from '../../src/domain/listed.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { oneOf } from '../../src/domain/os-judgement.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'

/** A server or farm of another product, with the version that is given for it. */
export interface Neighbour {
  readonly id: string
  readonly at: Path
  /** The key of its version. */
  readonly key: string
  readonly version: string | undefined
}

/** What it is used for, and in words that follow "for". */
export interface Purpose {
  readonly server: InteropServer
  readonly use: InteropUse
  readonly text: string
  /** What to do where no version serves. */
  readonly otherwise?: string
}

type ExchangeServer = NonNullable<Exclude<NonNullable<EnvironmentDocument['exchange']>, 'none'>['servers']>[number]

/** Exchange as a whole, and the servers of another version; one without any version where none is given. */
export function exchangeNeighbours(
  { exchange }: EnvironmentDocument,
  counts: (server: ExchangeServer) => boolean = () => true,
): readonly Neighbour[] {
  const section = described(exchange)
  if (section === undefined) return []
  const own = (section.servers ?? []).flatMap((server, index): Neighbour[] => {
    const { fqdn, version } = server
    return version && counts(server)
      ? [{ id: fqdn, at: ['exchange', 'servers', index], key: 'exchange.servers.version', version }]
      : []
  })
  const whole: Neighbour = { id: 'exchange', at: ['exchange'], key: 'exchange.version', version: section.version }
  return own.length > 0 && section.version === undefined ? own : [whole, ...own]
}

/** Those that may hold mailboxes: what is kept in Exchange is kept there. */
export function mailboxNeighbours(document: EnvironmentDocument): readonly Neighbour[] {
  return exchangeNeighbours(document, ({ roles }) => roles?.includes('mailbox') ?? true)
}

export function readVersion(facts: Facts, server: InteropServer, version: string): InteropReading {
  return interopVersionReader(server, facts.table('interop-versions').rows)(version)
}

/** The products of the pools, each once. */
function productsOf({ product, pools }: EnvironmentDocument): readonly ProductId[] {
  return [...new Set(pools.map((pool) => pool.product ?? product))]
}

/** Whether the products of the environment work with a neighbour: the worst of what is said of each. */
export function judgeNeighbour(
  document: EnvironmentDocument,
  facts: Facts,
  neighbour: Neighbour,
  purpose: Purpose,
): Judgement {
  const { id, at, key, version } = neighbour
  const subject = { id, at }
  if (version === undefined) return unknown(subject, `the version of ${id} is not given`, { settledBy: key })
  const reading = readVersion(facts, purpose.server, version)
  if ('unreadable' in reading) {
    const { unreadable, suggestions } = reading
    const meant = suggestions.length > 0 ? `; did you mean ${oneOf(suggestions)}?` : ''
    return unknown(subject, `${unreadable}${meant}`, { settledBy: key })
  }
  const judged = productsOf(document).map((product) => ({
    product,
    judgement: judgeInterop(reading.version, purpose, facts.rows('interop-support', product)),
  }))
  const worst = WORST.map((verdict) => judged.find(({ judgement }) => judgement.verdict === verdict)).find(Boolean)
  const { product, judgement } = worst ?? { product: document.product, judgement: { verdict: 'undocumented' } as const }
  return told(neighbour, { version: reading.version, written: version, product, judgement, purpose, facts })
}

const WORST = ['unsupported', 'open', 'undocumented', 'supported'] as const

interface Case {
  readonly version: InteropVersion
  readonly written: string
  readonly product: ProductId
  readonly judgement: InteropJudgement
  readonly purpose: Purpose
  readonly facts: Facts
}

function told({ id, at, key }: Neighbour, { version, written, product, judgement, purpose, facts }: Case): Judgement {
  const said = [...at, 'version']
  const subject = { id, at: said }
  const name = interopName(version)
  const evidence = (): readonly Evidence[] => [
    ...('row' in judgement
      ? [
          documented('interop-support', judgement.row, judgement.row.text),
          ...(judgement.row.note ? [note(judgement.row.note)] : []),
        ]
      : []),
    given(said, `${id}: ${written}`),
  ]
  const support = `${PRODUCT_NAMES[product]} ${purpose.text}`
  switch (judgement.verdict) {
    case 'supported':
      return met(subject, `${name} is supported for ${support}`, evidence)
    case 'unsupported':
      return unmet(subject, `${name} is not supported for ${support}`, {
        fix: fixFor(product, purpose, facts),
        evidence,
      })
    case 'open':
      return unknown(subject, `whether ${name} is supported for ${support} is not known: ${judgement.missing}`, {
        settledBy: key,
        evidence,
      })
    case 'undocumented':
      return unknown(subject, `no document says whether ${name} is supported for ${support}`, {
        settledBy: key,
        evidence,
      })
  }
}

function fixFor(product: ProductId, { server, use, otherwise }: Purpose, facts: Facts): string {
  const supported = facts
    .rows('interop-support', product)
    .filter((row) => row.server === server && row.use === use && row.verdict === 'supported')
    .flatMap(({ releases = [] }) => releases)
  const names = facts
    .table('interop-versions')
    .rows.filter(({ id }) => supported.includes(id))
    .map(({ name }) => name)
  return names.length === 0 ? (otherwise ?? 'do without it') : `use one of: ${few(names)}`
}
