/** What it means that a connection comes about, and that none does. */

import type { Answers } from '../../src/question.ts'
import type { Vantage } from '../../src/question-observed.ts'
import type { FirewallRequirement } from '../../src/requirements/requirement.ts'
import {
  type Evidence,
  type Judgement,
  met,
  note,
  type RuleContext,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { fromWhere, seenBy } from '../shared/observed.ts'
import { evidenceOf } from './shared.ts'
import type { Opening, Socket, Stand } from './shared-stands.ts'

type Answer = Answers['tcp']

/** A socket that was asked, and what came of it. */
interface Reached extends Socket {
  readonly answer: Answer
}

interface Tried {
  readonly opening: Opening
  readonly reached: readonly Reached[]
}

/** Only another observation tells more. */
const OBSERVATIONS = '--observations'

const NO_ADDRESS = 'no server of this name is given with its address, by which its openings are known'

/** Ports that Windows itself, or a web server without the product, answers on inside. */
const NOT_OF_THE_PRODUCT: ReadonlySet<number> = new Set([80, 135, 443, 445])

/** Every opening that begins there; one word for all of them where nobody looked. */
export function* judgeFrom(
  { vantage, at, own }: Stand,
  openings: readonly Opening[],
  { observe }: RuleContext,
): Iterable<Judgement> {
  const ask = (socket: Socket): Reached => ({ ...socket, answer: observe({ ask: 'tcp', at: vantage, ...socket }) })
  if (at && own?.length === 0) yield unknown({ id: vantage, at }, NO_ADDRESS, { settledBy: 'vantages' })
  // All are asked before one is judged, so that they are under way together.
  const tried = openings.map((opening): Tried => ({ opening, reached: opening.sockets.map(ask) }))
  const all = tried.flatMap(({ reached }) => reached)
  if (all.every(({ answer }) => 'notObserved' in answer)) {
    if (at && all.length > 0)
      yield unknown({ id: vantage, at }, `nothing was observed ${fromWhere(vantage)}`, { settledBy: OBSERVATIONS })
    return
  }
  const standing = standingOf(tried)
  for (const each of tried) yield judge(each, vantage, standing)
}

/** Addresses that something of the product answers at, with the ports. */
type Standing = ReadonlyMap<string, readonly number[]>

function standingOf(tried: readonly Tried[]): Standing {
  const standing = new Map<string, Set<number>>()
  for (const { opening, reached } of tried) {
    for (const { address, port, answer } of reached) {
      const isInside = opening.requirement.side === 'inside'
      if (!isConnected(answer) || (isInside && NOT_OF_THE_PRODUCT.has(port))) continue
      standing.set(address, (standing.get(address) ?? new Set()).add(port))
    }
  }
  return new Map([...standing].map(([address, ports]) => [address, [...ports].sort((one, other) => one - other)]))
}

function isConnected(answer: Answer): boolean {
  return answer.status === 'answered' && answer.outcome === 'connected'
}

function judge({ opening: { requirement }, reached }: Tried, vantage: Vantage, standing: Standing): Judgement {
  const { id, at, destination, openUntil } = requirement
  const subject = { id: `${vantage}/${id}`, at }
  const from = fromWhere(vantage)
  if (reached.length === 0) {
    const message = `no address of ${destination.text} is given that can be asked ${from}`
    return unknown(subject, message, { settledBy: requirement.settledBy ?? OBSERVATIONS })
  }
  const evidence = () => [...evidenceOf(requirement, { by: [] }), ...shown(reached)]
  const shut = reached.filter(({ answer }) => !isConnected(answer))
  const proven = shut.filter(({ address, answer }) => answer.status === 'answered' && standing.has(address))
  const [first = shut[0]] = proven
  if (first === undefined) return inFull(subject, requirement, reached, { from, evidence })
  const others = shut.length > 1 ? `; ${shut.length - 1} more of ${reached.length} did not connect` : ''
  const message = `${wordsOf(first, standing)}, asked ${from}${others}`
  if (proven.length === 0) return unknown(subject, message, { settledBy: OBSERVATIONS, evidence })
  const fix = `let TCP port ${first.port} through to ${first.address} ${from}, and see that its service runs`
  if (openUntil === undefined) return unmet(subject, message, { fix, evidence })
  const undecided = `${message}; whether it is needed is not given`
  return unknown(subject, undecided, { settledBy: openUntil, evidence, fix })
}

/** Everything that was asked connects; is that all there is? */
function inFull(
  subject: Subject,
  requirement: FirewallRequirement,
  reached: readonly Reached[],
  { from, evidence }: { readonly from: string; readonly evidence: () => readonly Evidence[] },
): Judgement {
  const settledBy = missingOf(requirement)
  if (settledBy !== undefined)
    return unknown(subject, `not all addresses of ${requirement.destination.text} are given`, { settledBy, evidence })
  const verb = reached.length > 1 ? 'accept' : 'accepts'
  return met(subject, `${reached.map(socketText).join(', ')} ${verb} connections ${from}`, evidence)
}

/** The key of what is missing of the other end; where clients are does not matter to one of them. */
function missingOf({ settledBy }: FirewallRequirement): string | undefined {
  return settledBy?.startsWith('sites') ? undefined : settledBy
}

function wordsOf({ address, port, answer }: Reached, standing: Standing): string {
  const socket = socketText({ address, port })
  if (answer.status === 'unanswered') return `${socket} was not tried: ${answer.reason}`
  if (answer.outcome === 'connected') return `${socket} accepts connections`
  const what = `${socket} accepts no connection: ${answer.reason}`
  const [firstPort, ...ports] = standing.get(address) ?? []
  if (firstPort === undefined)
    return `${what}; nothing of the product answers at ${address}, which may be down or not installed`
  const others = ports.length === 0 ? `port ${firstPort}` : `ports ${[firstPort, ...ports].join(', ')}`
  return `${what}, unlike ${others} of the same address`
}

/** `192.168.10.11 port 5061` */
function socketText({ address, port }: Socket): string {
  return `${address} port ${port}`
}

const MOST = 8

function shown(reached: readonly Reached[]): readonly Evidence[] {
  const lines = reached.slice(0, MOST).map(({ answer, ...socket }) => {
    if (answer.status === 'unanswered') return note(`${socketText(socket)}: not tried, ${answer.reason}`)
    const said =
      answer.outcome === 'connected' ? `connected after ${answer.ms} ms` : `${answer.outcome}, ${answer.reason}`
    return note(`${socketText(socket)}: ${said}`)
  })
  const [seen] = reached.flatMap(({ answer }) => (answer.status === 'answered' ? [seenBy(answer.seen)] : []))
  return [...lines, ...(seen ? [seen] : [])]
}
