/** DNS records that are missing or lead to the wrong place, with what the requirements ask for. */

import { isIPv6 } from 'node:net'
import { grouped } from '../domain/groups.ts'
import { once } from '../domain/memo.ts'
import type { DnsAnswer, DnsRecord, DnsView, Observation, Place } from '../question.ts'
import type { DnsRequirement, ExpectedAddresses } from '../requirements/requirement.ts'
import { bestFirst } from './best.ts'
import type { Found, JudgedEnvironment } from './judged.ts'
import type { Supposition } from './supposing.ts'

type Answers = Map<string, (answer: Observation) => Observation>

/** One for each name and type that a finding says is wrong, in the order of the report. */
export function rightRecords(judged: JudgedEnvironment): readonly Supposition[] {
  const requirements = once(() => byId(judged.requirements.dns))
  const subjects = new Set(judged.unmet.map(({ finding }) => finding.subject))
  const said = grouped(
    judged.unmet.flatMap((found) => {
      const id = recordOf(found, subjects, judged)
      return id === undefined ? [] : [[id, found] as const]
    }),
  )
  return [...said].flatMap(([id, saidBy]) => {
    const requirement = requirements().get(id) ?? asOutside(id, requirements()) ?? asTarget(id, saidBy, requirements())
    if (requirement === undefined) return []
    const [view = ''] = id.split('/')
    const answers = answersFor(requirement, view as DnsView, requirements(), judged)
    const best = bestFirst(saidBy, { rule: requirement.rule, subject: id })
    return [{ saidBy: best, answers }]
  })
}

function byId(dns: readonly DnsRequirement[]): ReadonlyMap<string, DnsRequirement> {
  return new Map(dns.map((requirement) => [requirement.id, requirement]))
}

/** The record a finding is about: `view/name/type` of its subject. */
function recordOf(
  { rule, finding }: Found,
  subjects: ReadonlySet<string>,
  judged: JudgedEnvironment,
): string | undefined {
  if (!['dns', 'vpn'].includes(rule.family)) return undefined
  const [id = '', , service] = finding.subject.split(' ')
  const [, view, type] = /^(internal|external|vpn)\/[^/]+\/(A|SRV)$/.exec(id) ?? []
  if (view === undefined) return undefined
  const target = type === 'SRV' ? service?.replace(/:\d+$/, '') : undefined
  if (target === undefined) return id
  const host = `${view}/${target}/A`
  // What is said of the host itself says more; whether the SRV record goes with it, judging again tells.
  if (subjects.has(host)) return undefined
  return hasNoAddress(view as DnsView, target, judged) ? host : id
}

function hasNoAddress(view: DnsView, name: string, { answerTo }: JudgedEnvironment): boolean {
  return (['A', 'AAAA'] as const).every((type) => {
    const answer = answerTo({ ask: 'dns', view, name, type })
    return 'outcome' in answer && answer.outcome !== 'found'
  })
}

/** The host that an SRV record leads to needs the addresses of the service. */
function asTarget(
  id: string,
  [said]: readonly Found[],
  requirements: ReadonlyMap<string, DnsRequirement>,
): DnsRequirement | undefined {
  const service = requirements.get(said?.finding.subject.split(' ')[0] ?? '')
  const [, name] = id.split('/')
  return service && name !== undefined ? { ...service, name, type: 'host' } : undefined
}

/** Clients of a VPN are to find what clients outside find. */
function asOutside(id: string, requirements: ReadonlyMap<string, DnsRequirement>): DnsRequirement | undefined {
  return id.startsWith('vpn/') ? requirements.get(id.replace(/^vpn/, 'external')) : undefined
}

/** What the name is to answer; where the requirements leave it open, nobody knows what it answers. */
function answersFor(
  requirement: DnsRequirement,
  view: DnsView,
  requirements: ReadonlyMap<string, DnsRequirement>,
  judged: JudgedEnvironment,
): Answers {
  const { name, type, leadsTo, necessity } = requirement
  const place = judged.environment.locate(requirement.at)
  if (necessity === 'forbidden') return noSuchName(view, name)
  if (type !== 'srv') return hostAnswers(view, name, leadsTo, place)
  const { port, suggestedTarget: target, priority = 0, weight = 0 } = requirement
  if (target === undefined || port === undefined) return answered([[`${view}/${name}/SRV`, UNKNOWN]])
  const record = { name, type: 'SRV', data: target, srv: { priority, weight, port, target }, place }
  // A documented host of its own is judged, and supposed, by itself.
  const host = requirements.has(`${view}/${target}/A`) ? [] : hostAnswers(view, target, leadsTo, place)
  return new Map([...answered([[`${view}/${name}/SRV`, found([record])]]), ...host])
}

const UNKNOWN: Observation = { status: 'unanswered', reason: 'not supposed', settledBy: 'dns' }
const NO_DATA: DnsAnswer = { status: 'answered', outcome: 'no-data', chain: [], records: [] }
const NO_SUCH_NAME: DnsAnswer = { ...NO_DATA, outcome: 'no-such-name' }

function found(records: readonly DnsRecord[]): DnsAnswer {
  return records.length === 0 ? NO_DATA : { status: 'answered', outcome: 'found', chain: [], records }
}

function answered(answers: readonly (readonly [string, Observation])[]): Answers {
  return new Map(answers.map(([key, answer]) => [key, () => answer]))
}

function noSuchName(view: DnsView, name: string): Answers {
  return answered(['A', 'AAAA', 'CNAME', 'SRV'].map((type) => [`${view}/${name}/${type}`, NO_SUCH_NAME]))
}

function hostAnswers(view: DnsView, name: string, leadsTo: ExpectedAddresses | undefined, place: Place): Answers {
  const key = (type: string) => `${view}/${name}/${type}`
  const { addresses = [], proposed = addresses } = leadsTo ?? {}
  if (proposed.length === 0) return answered(['A', 'AAAA', 'CNAME'].map((type) => [key(type), UNKNOWN]))
  const records = proposed.map((data) => ({ name, type: isIPv6(data) ? 'AAAA' : 'A', data, place }))
  const ofType = (wanted: string) => found(records.filter(({ type }) => type === wanted))
  return answered([
    [key('A'), ofType('A')],
    [key('AAAA'), ofType('AAAA')],
    [key('CNAME'), NO_DATA],
  ])
}
