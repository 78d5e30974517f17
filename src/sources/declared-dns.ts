/** DNS as the description gives it: records written inline, and zone files. */

import { lookup, makeZone, type Zone, type Zones } from '../domain/dns-zone.ts'
import { InputError, type InputProblem } from '../environment/input-error.ts'
import type { Loaded } from '../environment/load.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type { DnsObservation, DnsQuestion, DnsRecord, DnsView, Place } from '../question.ts'
import { crossCheck, readRecordLine, readZoneFile, type ZoneRecord } from './artefacts/zone-file.ts'
import { isExport } from './zone-content.ts'
import type { ExportedZone } from './zone-export.ts'

type View = Zones | Promise<Zones> | undefined

/** Answers DNS questions; zone files are read when a question needs their view, and what reads exports loaded with the first. */
export function declaredDns(loaded: Loaded): (question: DnsQuestion) => DnsObservation | Promise<DnsObservation> {
  const views = new Map<DnsView, View>()
  return (question) => {
    if (!views.has(question.view)) views.set(question.view, readView(question.view, loaded))
    const view = views.get(question.view)
    return view instanceof Promise
      ? view.then((zones) => answerDns(question, zones, loaded))
      : answerDns(question, view, loaded)
  }
}

function answerDns({ view, name, type }: DnsQuestion, zones: Zones | undefined, loaded: Loaded): DnsObservation {
  const settledBy = loaded.environment.document.dns?.[view] === undefined ? `dns.${view}` : `dns.${view}.zones`
  if (zones === undefined)
    return { status: 'unanswered', reason: `what ${view} clients resolve is not given`, settledBy }
  const answer = lookup(zones, name, type)
  if (answer.status === 'answered') return answer
  if (answer.status === 'unread')
    return { status: 'unanswered', reason: `${answer.name} in the ${view} view: ${answer.reason}`, settledBy }
  const reason = answer.delegatedFrom
    ? `${answer.delegatedFrom} is delegated elsewhere, so ${answer.name} is not described in the ${view} view`
    : `no zone of the ${view} view holds ${answer.name}`
  return { status: 'unanswered', reason, settledBy }
}

type Declared = NonNullable<NonNullable<EnvironmentDocument['dns']>[DnsView]>['zones']
type ZoneGiven = NonNullable<Declared>[string]

/** At once where all zones are at hand: a rule that asks for nothing else runs once. */
function readView(view: DnsView, loaded: Loaded): View {
  const zones = zonesGiven(view, loaded)
  if (zones === undefined) return undefined
  const read = Object.entries(zones).map(([apex, given]) =>
    readZone(apex, given, ['dns', view, 'zones', apex], [view], loaded),
  )
  if (!read.some((zone) => zone instanceof Promise)) return byApex(read as Zone[])
  return Promise.all(read).then(byApex)
}

function byApex(zones: readonly Zone[]): Zones {
  return new Map(zones.map((zone) => [zone.apex, zone]))
}

function zonesGiven(view: DnsView, { environment }: Loaded): Declared | undefined {
  const { dns } = environment.document
  return dns === undefined ? undefined : dns[view]?.zones
}

type Reading = Zone | Promise<Zone>

function readZone(apex: string, given: ZoneGiven, at: Path, views: readonly DnsView[], loaded: Loaded): Reading {
  if ('sameAs' in given) return sameAs(apex, given.sameAs, at, views, loaded)
  return 'file' in given ? fromFile(apex, given.file, at, loaded) : fromLines(apex, given.records, at, loaded)
}

function sameAs(apex: string, view: DnsView, at: Path, views: readonly DnsView[], loaded: Loaded): Reading {
  const target = zonesGiven(view, loaded)?.[apex]
  if (target === undefined) throw problem(loaded, at, `the ${view} view has no zone ${apex}`)
  if (views.includes(view)) throw problem(loaded, at, 'the views refer to each other in a circle')
  return readZone(apex, target, ['dns', view, 'zones', apex], [...views, view], loaded)
}

function problem(loaded: Loaded, path: Path, message: string): InputError {
  return new InputError([problemAt(loaded, loaded.environment.locate(path), message)])
}

function problemAt(loaded: Loaded, place: Place, message: string): InputProblem {
  const snippet = loaded.lineOf(place.file, place.line ?? 1)
  return { ...place, message, ...(snippet !== undefined && { snippet }) }
}

const MAX_PROBLEMS = 20

/** A rejected line may hide a record, so a zone file is used whole or not at all. */
function fromFile(apex: string, reference: string, at: Path, loaded: Loaded): Reading {
  const { text, file } = loaded.readArtefact(reference, [...at, 'file'])
  if (isExport(text)) {
    return fromExport({ text, file, apex, view: at[1] as DnsView }, loaded)
  }
  const { records, rejected } = readZoneFile(text, apex)
  if (rejected.length > 0) {
    throw new InputError(
      rejected
        .slice(0, MAX_PROBLEMS)
        .map(({ line, column, reason }) => problemAt(loaded, { file, line, column }, reason)),
    )
  }
  return makeZone(
    apex,
    records.map((record) => toRecord(record, placeOf(record, file))),
    { file, line: 1, column: 1 },
  )
}

function fromExport(asked: Omit<ExportedZone, 'problemAt'>, loaded: Loaded): Promise<Zone> {
  const zone = import('./zone-export.ts').then(({ zoneOfExport }) =>
    zoneOfExport({ ...asked, problemAt: (place, message) => problemAt(loaded, place, message) }),
  )
  // What is wrong is met where the view is awaited; another of its zones may be refused before that.
  zone.catch(() => {})
  return zone
}

function placeOf({ line, column, endLine, endColumn }: ZoneRecord, file: string): Place {
  return { file, line, column, endLine, endColumn }
}

function fromLines(apex: string, lines: readonly string[], at: Path, loaded: Loaded): Zone {
  const problems: InputProblem[] = []
  const placeOfLine = (index: number) => loaded.environment.locate([...at, 'records', index])
  const read = lines.flatMap((line, index) => {
    const reading = readRecordLine(line, apex)
    if ('record' in reading) return [{ ...reading.record, line: index }]
    problems.push(problemAt(loaded, placeOfLine(index), `"${line}": ${reading.rejected.reason}`))
    return []
  })
  for (const { record, reason } of crossCheck(read)) problems.push(problemAt(loaded, placeOfLine(record.line), reason))
  if (problems.length > 0) throw new InputError(problems.slice(0, MAX_PROBLEMS))
  const records = read.map((record) => toRecord(record, placeOfLine(record.line)))
  return makeZone(apex, records, loaded.environment.locate(at))
}

function toRecord({ name, type, data, srv }: ZoneRecord, place: Place): DnsRecord {
  return { name, type, data: type === 'SRV' && srv ? srv.target : data, ...(srv && { srv }), place }
}
