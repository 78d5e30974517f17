/** Answers from what was observed, now or earlier: the probers are asked in their order, and what they kept is read. */

import { once } from '../../domain/memo.ts'
import type { Loaded } from '../../environment/load.ts'
import type { DnsObservation, DnsQuestion, Observation, Question, RouteQuestion, Unanswered } from '../../question.ts'
import type { TlsQuestion } from '../../question-observed.ts'
import { declaredDns } from '../declared-dns.ts'
import type { Source } from '../source.ts'
import type { Network } from './certificates.ts'
import { tellDns } from './dns.ts'
import { notRun } from './not-run.ts'
import { routeProbes, tellRoute } from './own-route.ts'
import { type EvidenceFor, isNotRun, type Outcome, type OwnRouteProbe, type Probe, type Prober } from './probe.ts'

type Answer = Observation | undefined | Promise<Observation | undefined>

/** Only what was observed can answer these. */
const OBSERVED_ONLY: ReadonlySet<Question['ask']> = new Set(['tcp', 'tls', 'http', 'stun', 'sip'])

/** @param probers in the order in which they are believed; a probe that could not run is the next one's to tell */
export function createObservedSource(loaded: Loaded, probers: readonly Prober[]): Source {
  const ask = <P extends Probe>(probe: P) => firstOutcome(probe, probers)
  const declared = once(() => declaredDns(loaded))
  const readTls = once(async () => (await import('./tls.ts')).tlsReader(loaded))
  const tls = async (question: TlsQuestion) => {
    const outcome = await ask(question)
    if (outcome === undefined) return undefined
    return isNotRun(outcome.evidence) ? notRun(outcome.evidence.notRun) : (await readTls())(outcome)
  }
  const network: Network = {
    dns: async (question) => {
      const told = (await dns(question, loaded, ask)) as DnsObservation | undefined
      return told?.status === 'answered' ? told : declared()(question)
    },
    tls,
  }
  const certificates = once(async () => (await import('./certificates.ts')).observedCertificates(loaded, network))
  const answer = (question: Question): Answer => {
    switch (question.ask) {
      case 'dns':
        return dns(question, loaded, ask)
      case 'route':
        return route(question, loaded, ask)
      case 'tls':
        return tls(question)
      case 'certificate':
        return certificates().then((observed) => observed(question))
      case 'tcp':
      case 'http':
      case 'stun':
      case 'sip':
        return told(ask(question), (outcome) => plainly(outcome))
      default:
        return undefined
    }
  }
  return {
    name: 'observed',
    observes: true,
    answer: (question) => {
      const wanted = 'from' in question ? question.from : undefined
      if (wanted === 'declared') return undefined
      const isOurs = wanted === 'observed' || OBSERVED_ONLY.has(question.ask)
      const heard = orUnheard(answer(question))
      return isOurs ? orNotObserved(heard, question) : heard
    },
  }
}

export type Ask = <P extends Probe>(probe: P) => Outcome<P> | Promise<Outcome<P>> | undefined

function dns({ view, name, type }: DnsQuestion, loaded: Loaded, ask: Ask): Answer {
  return told(ask({ ask: 'dns', view, name, type }), (outcome) => tellDns(outcome, loaded))
}

/** A client is asked for the address, and for others that show whether it was connected. */
function route(question: RouteQuestion, loaded: Loaded, ask: Ask): Answer {
  const probes = routeProbes(question, loaded)
  if (probes === undefined) return undefined
  const own = ask(probes.own)
  if (own === undefined) return undefined
  const asked = [own, ...probes.references.flatMap((probe) => ask(probe) ?? [])]
  const tell = ([first, ...references]: readonly Outcome<OwnRouteProbe>[]) =>
    first && tellRoute(question, first, references, probes)
  return asked.some((each) => each instanceof Promise)
    ? Promise.all(asked).then(tell)
    : tell(asked as readonly Outcome<OwnRouteProbe>[])
}

/** What was kept is the answer. */
function plainly<P extends Exclude<Probe, { ask: 'dns' | 'tls' | 'own-route' }>>({ seen, evidence }: Outcome<P>) {
  return isNotRun(evidence)
    ? notRun(evidence.notRun)
    : ({ status: 'answered', seen, ...(evidence as EvidenceFor<P>) } as Observation)
}

/** Reads an outcome, at once where it is at hand. */
function told<P extends Probe, T>(
  outcome: Outcome<P> | Promise<Outcome<P>> | undefined,
  tell: (outcome: Outcome<P>) => T,
): T | undefined | Promise<T> {
  if (outcome instanceof Promise) return outcome.then(tell)
  return outcome && tell(outcome)
}

/** What the network did not tell is told apart from what the description does not say. */
function orUnheard(answer: Answer): Answer {
  if (answer instanceof Promise) return answer.then(unheard)
  return unheard(answer)
}

function unheard(answer: Observation | undefined): Observation | undefined {
  return answer?.status === 'unanswered' ? { ...answer, unheard: true } : answer
}

function orNotObserved(answer: Answer, question: Question): Answer {
  if (answer instanceof Promise) return answer.then((told) => told ?? notObserved(question))
  return answer ?? notObserved(question)
}

function notObserved(question: Question): Unanswered {
  const reason = 'at' in question ? `nothing was observed from ${question.at}` : 'nothing was observed of it'
  return { ...notRun(reason), notObserved: true }
}

function firstOutcome<P extends Probe>(
  probe: P,
  [prober, ...others]: readonly Prober[],
): Outcome<P> | Promise<Outcome<P>> | undefined {
  if (prober === undefined) return undefined
  const outcome = prober.probe(probe)
  if (outcome instanceof Promise) return outcome.then((held) => orNext(held, probe, others) ?? held)
  return orNext(outcome, probe, others)
}

function orNext<P extends Probe>(outcome: Outcome<P> | undefined, probe: P, others: readonly Prober[]) {
  if (outcome !== undefined && !isNotRun(outcome.evidence)) return outcome
  return firstOutcome(probe, others) ?? outcome
}
