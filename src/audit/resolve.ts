/** From a file of audit data to what it says. */

import type { Path } from '../environment/model.ts'
import type { Layer } from '../environment/read-layers.ts'
import { misfitsOf } from '../environment/validate.ts'
import { currentName, inputErrorOf, type LayerReader, layerReader, unknownRule } from '../policy/layer-reader.ts'
import { type RuleBook, ruleOf, rulesOf } from '../policy/rule-book.ts'
import type { AssessorFinding, Attestation, PlanEntry, ReportCover } from '../report-audit.ts'
import type { ReportInput } from '../report-provenance.ts'
import type { AuditData, AuditFiles, Refused, Said } from './audit-data.ts'
import { type AuditDocument, auditDocument } from './schema.ts'

interface Reading {
  readonly reader: LayerReader
  readonly files: AuditFiles
  /** Where each thing that may be said once was said first. */
  readonly first: Map<string, string>
}

type Written<Key extends keyof AuditDocument> =
  NonNullable<AuditDocument[Key]> extends readonly (infer Item)[] ? Item : never

/** @throws InputError with every problem of the file, each with line and column */
export function resolveAudit(layer: Layer, files: AuditFiles, book: RuleBook): AuditData {
  const checked = auditDocument().safeParse(layer.value)
  if (!checked.success) throw inputErrorOf(layer, misfitsOf(checked.error, layer.value))
  const { cover = {}, findings = [], attestations = [], plan = [] } = checked.data
  const reader = layerReader(layer, book)
  const reading = { reader, files, first: new Map() }
  const data = {
    input: layer.input,
    cover: coverOf(cover, reading),
    findings: findings.map((each, index) => findingOf(each, ['findings', index], reading)),
    attestations: attestations.map((each, index) => attestationOf(each, ['attestations', index], reading)),
    plan: plan.map((each, index) => planEntryOf(each, ['plan', index], reading)),
  }
  if (reader.misfits.length > 0) throw inputErrorOf(layer, reader.misfits)
  return { ...data, notices: reader.notices.map(({ message, location }) => ({ message, location })) }
}

function coverOf({ logo, ...texts }: NonNullable<AuditDocument['cover']>, reading: Reading): ReportCover {
  const shown = logo === undefined ? undefined : used(reading.files.logo(logo), ['cover', 'logo'], reading)
  return { ...given(texts), ...(shown && { logo: shown }) }
}

function findingOf(
  { id, title, level, text, by, date, subject, fix, evidence = [], environment }: Written<'findings'>,
  path: Path,
  reading: Reading,
): Said<AssessorFinding> {
  sayOnce(`finding ${id}`, [...path, 'id'], `a second finding is called "${id}"`, reading)
  const location = reading.reader.placeOf(path)
  const isOne = evidence.length === 1
  const shown = evidence.flatMap((each, index) => {
    const at = isOne ? [...path, 'evidence'] : [...path, 'evidence', index]
    return used(reading.files.evidence(each), at, reading) ?? []
  })
  const what = { id, title, level, ...given({ subject, fix }), text, by, date, evidence: shown, location }
  return { what, location, ...given({ environment }) }
}

function attestationOf(
  { rule, subject, answer, by, date, evidence, environment }: Written<'attestations'>,
  path: Path,
  reading: Reading,
): Said<Omit<Attestation, 'speaksOf'>> {
  const { reader } = reading
  const location = reader.placeOf(path)
  const at = [...path, 'rule']
  const isKnown = ruleOf(rule, reader.book) !== undefined
  if (!isKnown) reader.misfits.push(unknownRule(at, rule, reader))
  const name = isKnown ? currentName(rule, reader.placeOf(at), reader) : rule
  const key = ['attestation', name, subject?.toLowerCase() ?? '', environment ?? ''].join('\0')
  sayOnce(key, path, 'a second attestation of the same', reading)
  const shown =
    evidence === undefined ? undefined : used(reading.files.evidence(evidence), [...path, 'evidence'], reading)
  const what = { rule: name, ...given({ subject }), answer, by, date, ...(shown && { evidence: shown }), location }
  return { what, location, ...given({ environment }) }
}

function planEntryOf(
  { rules, owner, effort, order, due, environment }: Written<'plan'>,
  path: Path,
  reading: Reading,
): Said<PlanEntry> {
  const { reader } = reading
  const at = [...path, 'rules']
  const isKnown = rulesOf(rules, reader.book).length > 0
  if (!isKnown) reader.misfits.push(unknownRule(at, rules, reader))
  const name = isKnown ? currentName(rules, reader.placeOf(at), reader) : rules
  sayOnce(['plan', name, environment ?? ''].join('\0'), path, 'a second entry for the same', reading)
  return {
    what: { rules: name, ...given({ owner, effort, order, due }) },
    location: reader.placeOf(path),
    ...given({ environment }),
  }
}

/** The file, or nothing and a misfit where it is named. */
function used<File extends ReportInput>(file: File | Refused, path: Path, { reader }: Reading): File | undefined {
  if (!('refused' in file)) return file
  reader.misfits.push({ path, message: file.refused })
  return undefined
}

function sayOnce(key: string, path: Path, message: string, { reader, first }: Reading): void {
  const there = first.get(key)
  const { path: file, line } = reader.placeOf(path)
  if (there === undefined) first.set(key, `${file}:${line}`)
  else reader.misfits.push({ path, message: `${message}: ${there} says it first` })
}

type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }

/** Without what is not given. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>
}
