/** The computers whose software and hardware is judged: servers, and computers with the administrative tools. */

import type { HostRole } from '../../src/domain/names.ts'
import { givenOsReader } from '../../src/domain/os-given.ts'
import type { Environment, Given, Hardware, Path, Prerequisites, ServerOs } from '../../src/environment/model.ts'
import type { ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { type Evidence, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'

export interface Computer {
  readonly id: string
  readonly at: Path
  readonly role: HostRole
  readonly product: ProductId
  readonly fqdn?: string
  readonly os?: Given<ServerOs>
  readonly productVersion?: Given<string>
  readonly hardware?: Given<Hardware>
  readonly prerequisites?: Given<Prerequisites>
  readonly domainController?: Given<boolean>
  /** Of a computer with the administrative tools. */
  readonly browser?: string
}

/** Where a computer says what was judged. */
export type Part = 'os' | 'hardware' | 'prerequisites' | 'productVersion' | 'domainController'

/** What a rule says of one computer; the same for every computer of its kind. */
export type Outcome =
  | {
      readonly verdict: 'met'
      readonly part: Part
      readonly says: string
      readonly evidence: () => readonly Evidence[]
    }
  | {
      readonly verdict: 'unmet'
      readonly part: Part
      /** The key of the part that is wrong, where it is one. */
      readonly within?: string | undefined
      readonly says: string
      readonly fix: string
      readonly evidence: () => readonly Evidence[]
    }
  /** `key` is below the computer: `prerequisites.dotNet`. */
  | {
      readonly verdict: 'unknown'
      readonly says: string
      readonly key: string
      readonly evidence?: () => readonly Evidence[]
    }

interface OfKind {
  readonly computer: Computer
  readonly kind: string
}

const known = new WeakMap<Environment, readonly OfKind[]>()

/** Every computer with the key of its kind: computers of one kind are judged once. */
function kindsOf(environment: Environment): readonly OfKind[] {
  const held = known.get(environment)
  if (held) return held
  const texts = new WeakMap<object, string>()
  const text = (value: Given<object> | undefined) => {
    if (value === undefined) return ''
    const written = texts.get(value.value) ?? JSON.stringify(value.value)
    texts.set(value.value, written)
    return written
  }
  const computers = [...environment.servers, ...workstationsOf(environment)].map((computer: Computer) => {
    const { product, role, os, hardware, prerequisites, productVersion, domainController, browser } = computer
    const given = [
      text(os),
      text(hardware),
      text(prerequisites),
      productVersion?.value,
      domainController?.value,
      browser,
    ]
    return { computer, kind: [product, role, ...given].join('\n') }
  })
  known.set(environment, computers)
  return computers
}

/** The computers with the administrative tools. */
export function workstationsOf({ document: { adminWorkstations, product } }: Environment): readonly Computer[] {
  if (adminWorkstations === undefined || adminWorkstations === 'none') return []
  return adminWorkstations.map((workstation, index) => {
    const at = ['adminWorkstations', index]
    const { name, os, hardware, prerequisites, productVersion, browser } = workstation
    return {
      id: name,
      at,
      role: 'admin-workstation',
      product,
      ...(os && { os: { value: os, at: [...at, 'os'] } }),
      ...(hardware && { hardware: { value: hardware, at: [...at, 'hardware'] } }),
      ...(prerequisites && { prerequisites: { value: prerequisites, at: [...at, 'prerequisites'] } }),
      ...(productVersion && { productVersion: { value: productVersion, at: [...at, 'productVersion'] } }),
      ...(browser !== undefined && { browser }),
    }
  })
}

interface Judged {
  readonly computer: Computer
  readonly outcome: Outcome
}

/**
 * Judges every computer, those of one kind once. Where nothing can be told of any of a section, that is said once for
 * each reason.
 */
export function* judgeComputers(
  { environment }: Pick<RuleContext, 'environment'>,
  judge: (computer: Computer) => Outcome | undefined,
): Generator<Judgement> {
  const sections = bySection(environment, judge)
  for (const [section, judged] of sections) {
    const nothingTold = judged.length > 1 && judged.every(({ outcome }) => outcome.verdict === 'unknown')
    if (nothingTold) yield* once(section, judged)
    else for (const { computer, outcome } of judged) yield told(computer, outcome)
  }
}

function bySection(
  environment: Environment,
  judge: (computer: Computer) => Outcome | undefined,
): ReadonlyMap<string, readonly Judged[]> {
  const outcomes = new Map<string, Outcome | undefined>()
  const sections = new Map<string, Judged[]>()
  for (const { computer, kind } of kindsOf(environment)) {
    if (!outcomes.has(kind)) outcomes.set(kind, judge(computer))
    const outcome = outcomes.get(kind)
    if (outcome === undefined) continue
    const section = `${computer.at[0]}`
    const judged = sections.get(section)
    if (judged) judged.push({ computer, outcome })
    else sections.set(section, [{ computer, outcome }])
  }
  return sections
}

function told(computer: Computer, outcome: Outcome): Judgement {
  const { id, at } = computer
  if (outcome.verdict === 'unknown') {
    const { evidence, says, key } = outcome
    return unknown({ id, at }, `${id}: ${says}`, { settledBy: keyOf(computer, key), ...(evidence && { evidence }) })
  }
  const part = computer[outcome.part]?.at ?? at
  const evidence = () => [...outcome.evidence(), ...saidOf(computer, outcome.part)]
  if (outcome.verdict === 'met') return met({ id, at: part }, `${id}: ${outcome.says}`, evidence)
  const subject = { id, at: outcome.within === undefined ? part : [...part, outcome.within] }
  return unmet(subject, `${id}: ${outcome.says}`, { fix: `${id}: ${outcome.fix}`, evidence })
}

/** What the description says there, on one line. */
function saidOf(computer: Computer, part: Part): readonly Evidence[] {
  const said = computer[part]
  if (said === undefined || part === 'prerequisites') return []
  const { value } = said
  const text = typeof value === 'object' ? Object.entries(value).map(([key, each]) => `${key} ${each}`) : [`${value}`]
  return [given(said.at, `${part}: ${text.join(', ')}`)]
}

function* once(section: string, judged: readonly Judged[]): Generator<Judgement> {
  const reasons = new Map<string, { readonly settledBy: string; readonly says: string; count: number }>()
  for (const { computer, outcome } of judged) {
    if (outcome.verdict !== 'unknown') continue
    const { says } = outcome
    const settledBy = keyOf(computer, outcome.key)
    const reason = `${settledBy}\n${says}`
    const held = reasons.get(reason)
    if (held) held.count += 1
    else reasons.set(reason, { settledBy, says, count: 1 })
  }
  for (const { settledBy, says, count } of reasons.values()) {
    const whose = count === 1 ? 'one computer' : `${count} computers`
    yield unknown({ id: section, at: [section] }, `${whose} below ${section}: ${says}`, { settledBy })
  }
}

/** The keys that a pool says for all its servers. */
const OF_POOL = ['productVersion', 'upgradedInPlace']

function keyOf({ at }: Computer, key: string): string {
  const [section, ...rest] = at.filter((part) => typeof part === 'string')
  return [section, ...(OF_POOL.includes(key) ? [] : rest), key].join('.')
}

/** The id of the system of a computer; undefined when it is not given, or cannot be read. */
export function systemReader(facts: Facts): (computer: Computer) => string | undefined {
  const read = givenOsReader(facts.table('operating-systems').rows)
  return ({ os }) => {
    const reading = os && read(os.value)
    return reading && 'os' in reading ? reading.os.id : undefined
  }
}
