/**
 * The second contract: what a rule may ask, and what comes back.
 * A question is plain data, so that the same answer serves a description, a recording and a live probe.
 */

/** The three places a name is looked up from. */
export type DnsView = 'internal' | 'external' | 'vpn'

/** The record types rules ask for. */
export type DnsType = 'A' | 'AAAA' | 'CNAME' | 'SRV'

/** "What does this view answer for this name and type?" Names are lower case, without the final dot. */
export interface DnsQuestion {
  readonly ask: 'dns'
  readonly view: DnsView
  readonly name: string
  readonly type: DnsType
}

export type Question = DnsQuestion

/** Where an answer, or a given value, was read: a file of the environment, with its position when the file has lines. */
export interface Place {
  /** Relative to the root, with `/`. */
  readonly file: string
  /** From 1. */
  readonly line?: number
  /** From 1, in characters. */
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** One resource record as some source holds it. `data` is the address or target; names without the final dot. */
export interface DnsRecord {
  readonly name: string
  readonly type: string
  readonly data: string
  readonly srv?: { readonly priority: number; readonly weight: number; readonly port: number; readonly target: string }
  readonly place: Place
}

/** What a view answers. `chain` holds the CNAME records followed, in order; `records` those of the type asked for. */
export interface DnsAnswer {
  readonly status: 'answered'
  /** `loop`: the CNAME chain never ends. */
  readonly outcome: 'found' | 'no-data' | 'no-such-name' | 'loop'
  readonly chain: readonly DnsRecord[]
  readonly records: readonly DnsRecord[]
  /** The zone that decided a negative answer, for the evidence. */
  readonly decidedBy?: { readonly zone: string; readonly place: Place }
}

/** Nobody could answer; `settledBy` names the key of the environment file that would. */
export interface Unanswered {
  readonly status: 'unanswered'
  readonly reason: string
  readonly settledBy: string
}

export type DnsObservation = DnsAnswer | Unanswered

/** What each kind of question is answered with. */
export interface Answers {
  readonly dns: DnsObservation
}

export type ObservationFor<Q extends Question> = Answers[Q['ask']]
export type Observation = ObservationFor<Question>

/** A stable text for a question: the same question is asked once. */
export function questionKey(question: Question): string {
  return `${question.ask} ${question.view} ${question.name} ${question.type}`
}
