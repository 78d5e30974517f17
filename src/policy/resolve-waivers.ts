/** The waivers of a policy file. */

import type { Path } from '../environment/model.ts'
import { currentName, type LayerReader, unknownRule } from './layer-reader.ts'
import { isTooWide } from './pattern.ts'
import { TERMS, type Waiver, type WaiverTerms } from './policy.ts'
import { ruleOf } from './rule-book.ts'
import type { PolicyDocument } from './schema.ts'

type Written = NonNullable<PolicyDocument['waivers']>[number]

/** The waivers of one file, with what is wrong about each of them. `earlier` holds those of the files before it. */
export function waiversOf(
  { waivers = [] }: PolicyDocument,
  terms: WaiverTerms,
  earlier: Map<string, Waiver>,
  reader: LayerReader,
): readonly Waiver[] {
  return waivers.flatMap((written, index) => {
    const path: Path = ['waivers', index]
    const rule = ruleOf(written.rule, reader.book)
    if (rule === undefined) {
      reader.misfits.push(unknownRule([...path, 'rule'], written.rule, reader))
      return []
    }
    if (rule.notWaivable !== undefined)
      reader.misfits.push({ path: [...path, 'rule'], message: notWaivable(rule.id, rule.notWaivable) })
    for (const [key, message] of faults(written, terms)) reader.misfits.push({ path: [...path, key], message })
    const waiver = waiverOf(written, path, reader)
    const first = earlier.get(identityOf(waiver))
    if (first === undefined) earlier.set(identityOf(waiver), waiver)
    else reader.misfits.push({ path, message: `a second waiver for the same: ${placeText(first)} says it first` })
    return [waiver]
  })
}

/** That findings of a rule may not be accepted. */
export function notWaivable(ruleId: string, why: string): string {
  return `${ruleId} cannot be waived: ${why}`
}

/** What is wrong with a waiver whatever it is for: the key, and the message. */
export function faults(
  waiver: { readonly [K in (typeof TERMS)[number]]?: string | undefined } & {
    readonly until: string
    readonly subject?: string
  },
  { require }: WaiverTerms,
): readonly (readonly [key: string, message: string])[] {
  const { until, grantedOn, subject } = waiver
  const missing = TERMS.filter((key) => require.includes(key) && waiver[key] === undefined)
  return [
    ...missing.map((key) => [key, `missing key "${key}": waiverTerms.require asks for it`] as const),
    ...(grantedOn !== undefined && grantedOn > until
      ? [['until', `ends before it is granted, on ${grantedOn}`] as const]
      : []),
    ...(subject !== undefined && isTooWide(subject)
      ? [
          [
            'subject',
            `"${subject}" would match nearly everything: give at least three letters or digits beside *`,
          ] as const,
        ]
      : []),
  ]
}

function waiverOf({ rule, ...rest }: Written, path: Path, reader: LayerReader): Waiver {
  const location = reader.placeOf(path)
  const { environment, level, grantedOn, approver, ticket, risk, subject, reason, until } = rest
  return {
    by: 'waiver',
    rule: currentName(rule, reader.placeOf([...path, 'rule']), reader),
    subject,
    reason,
    until,
    ...(environment !== undefined && { environment }),
    ...(level !== undefined && { level }),
    ...(grantedOn !== undefined && { grantedOn }),
    ...(approver !== undefined && { approver }),
    ...(ticket !== undefined && { ticket }),
    ...(risk !== undefined && { risk }),
    location,
  }
}

function identityOf({ rule, subject, environment = '' }: Waiver): string {
  return `${rule}\0${String(subject).toLowerCase()}\0${environment}`
}

function placeText({ location: { path, line } }: Waiver): string {
  return `${path}:${line}`
}
