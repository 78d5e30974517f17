/** Puts what the tables say of a computer's system into words. */

import { aRole, PRODUCT_NAMES } from '../../src/domain/names.ts'
import { writtenOs } from '../../src/domain/os-given.ts'
import { type OsMissing, oneOf } from '../../src/domain/os-judgement.ts'
import type { OsSupportRow } from '../../src/domain/os-support-row.ts'
import type { Path } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import {
  documented,
  type Evidence,
  given,
  type Judgement,
  met,
  note,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'
import type { Host, Seen } from './shared.ts'

/** What a rule says of a computer. */
export interface Wording {
  readonly met: string
  readonly unmet: () => string
  readonly fix: () => string
  /** Where to point; default the operating system. */
  readonly at?: Path | undefined
}

/** The judgement of the tables, in the words of a rule. */
export function told(seen: Seen, facts: Facts, { met: right, unmet: wrong, fix, at }: Wording): Judgement {
  const { host, judgement } = seen
  const subject = subjectOf(host, at)
  const evidence = () => [...documentation(seen, facts), ...statements(host, judgement.row)]
  if (judgement.verdict === 'supported') return met(subject, right, evidence)
  if (judgement.verdict === 'unsupported') return unmet(subject, wrong(), { fix: fix(), evidence })
  return unknown(subject, `${host.id}: ${judgement.text}`, { settledBy: keyOf(host, judgement.missing), evidence })
}

/** A system that is not given or cannot be read: one rule of a kind says so. */
export function toldUnread(host: Host, why: string): Judgement {
  const details = { settledBy: keyOf(host, 'os'), evidence: () => statements(host) }
  return unknown(subjectOf(host), `${host.id}: ${why}`, details)
}

/** Where nothing can be told of any server or pool, that is said once for each key that would tell. */
export function* saidOnce(judgements: Iterable<Judgement>, what = 'servers'): Generator<Judgement> {
  const all = [...judgements]
  if (all.length < 2 || all.some(({ verdict }) => verdict !== 'unknown')) {
    yield* all
    return
  }
  for (const settledBy of new Set(all.flatMap((judgement) => judgement.settledBy ?? []))) {
    const wanting = all.filter((judgement) => judgement.settledBy === settledBy)
    const [first] = wanting
    if (first) yield wanting.length === 1 ? first : together(first, `${wanting.length} ${what}`, settledBy)
  }
}

function together({ subject, message, evidence }: Judgement, whose: string, settledBy: string): Judgement {
  const section = `${subject.at[0]}`
  const details = { settledBy, evidence }
  return unknown({ id: section, at: [section] }, `none of ${whose} can be judged: ${message}`, details)
}

function subjectOf({ id, at, os }: Host, pointAt = os?.at): Subject {
  return { id, at: pointAt ?? at }
}

const KEY_OF_POOL: { readonly [Missing in OsMissing]?: string } = {
  productVersion: 'productVersion',
  upgradedInPlace: 'upgradedInPlace',
}

/** The key that would settle it: of the pool where its servers share the answer, else of the computer. */
function keyOf({ at }: Host, missing: OsMissing): string {
  const shared = KEY_OF_POOL[missing]
  const keys = at.filter((key) => typeof key === 'string')
  return shared === undefined ? [...keys, 'os'].join('.') : `${keys[0]}.${shared}`
}

/** `Lync Server 2013 does not support`, or how far that is known. */
export function refusal({ host, judgement }: Seen): string {
  const known = judgement.row?.verdict === 'unconfirmed' ? 'is not confirmed to support' : 'does not support'
  return `${PRODUCT_NAMES[host.product]} ${known}`
}

function documentation({ host, os, judgement }: Seen, facts: Facts): readonly Evidence[] {
  const { row } = judgement
  if (!row) return []
  const evidence = documented('os-support', row, expectation(row, os.name, host, facts))
  return row.note && row.verdict !== 'supported' ? [evidence, note(row.note)] : [evidence]
}

function expectation(row: OsSupportRow, name: string, host: Host, facts: Facts): string {
  const { verdict, editions, editionsExcept, installation } = row
  if (verdict === 'supported') return `supported: ${withConditions(name, row)}`
  if (installation) return 'the full installation; Server Core is not supported'
  if (editions) return `another edition; ${name} ${oneOf(editions)} is not supported`
  if (editionsExcept) return `not confirmed: other editions of ${name} than ${oneOf(editionsExcept)}`
  return `supported for ${aRole(host.role)}: ${supportedSystems(host, facts).join(', ')}`
}

/** What the file says of the computer. */
function statements({ os, productVersion }: Host, row?: OsSupportRow): readonly Evidence[] {
  const build = row?.minProductVersion === undefined ? undefined : productVersion
  return [
    ...(os ? [given(os.at, writtenOs(os.value))] : []),
    ...(build ? [given(build.at, `build ${build.value}`)] : []),
  ]
}

/** The systems a computer in this place may run, with what they need. */
export function supportedSystems({ product, role, upgradedInPlace }: Host, facts: Facts): readonly string[] {
  const names = new Map(facts.table('operating-systems').rows.map(({ id, name }) => [id, name]))
  return facts
    .rows('os-support', product)
    .filter((row) => row.verdict === 'supported' && row.roles.includes(role))
    .filter((row) => upgradedInPlace || !row.onlyInPlaceUpgrade)
    .map((row) => withConditions(names.get(row.os) ?? row.os, row))
}

function withConditions(name: string, row: OsSupportRow): string {
  const { editions, minServicePack, minProductVersion, installation, architecture, onlyInPlaceUpgrade } = row
  const system = minServicePack === undefined ? name : `${name} SP${minServicePack}`
  const conditions = [
    onlyInPlaceUpgrade && 'only where an older product is upgraded in place',
    editions && oneOf(editions),
    minProductVersion && `build ${minProductVersion} or later`,
    architecture,
    installation && `${installation} installation`,
  ].filter(Boolean)
  return conditions.length === 0 ? system : `${system} (${conditions.join('; ')})`
}
