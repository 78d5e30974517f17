/** Walks of clients to their server, as findings. */

import { type Choice, discover } from '../../src/discovery/discover.ts'
import type { Walk, WalkStep } from '../../src/discovery/walk.ts'
import type { DnsView, Place } from '../../src/question.ts'
import {
  documented,
  type Evidence,
  found,
  type Judgement,
  met,
  note,
  type RuleContext,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'

const FROM: Record<DnsView, string> = { internal: 'inside', external: 'outside', vpn: 'in the VPN' }

/** One finding for each client, place and SIP domain. */
export function* signIns(context: RuleContext, choice: Choice): Iterable<Judgement> {
  for (const walk of discover(context, choice).walks) yield judge(walk, subjectOf(walk))
}

function judge(walk: Walk, subject: Subject): Judgement {
  const { end } = walk
  const evidence = () => evidenceOf(walk)
  const who = whoOf(walk)
  if (end.verdict === 'signs-in')
    return met(subject, `${who} signs in at ${end.servers.join(', ')}, port ${end.port}`, evidence)
  if (end.verdict === 'undecided') {
    const { settledBy, reason } = end
    return unknown(subject, `where ${who} ends up is not known: ${reason}`, { settledBy, evidence })
  }
  return unmet(subject, `${who} finds no server: ${end.reason}`, { fix: end.fix, evidence, place: blamed(walk) })
}

export function subjectOf({ id, at }: Walk): Subject {
  return { id, at }
}

export function whoOf({ client, view, domain }: Walk): string {
  return `${client.name} ${FROM[view]} (${domain})`
}

/** Where the record stands that led nowhere; the last looked at, where none did. */
export function blamed({ steps }: Walk): Place | undefined {
  const step = steps.find(({ outcome }) => outcome === 'fails') ?? steps.at(-1)
  return step?.seen.at(-1)?.place
}

/** The documented order, then the walk step by step. */
export function evidenceOf({ client, steps, domain }: Walk): readonly Evidence[] {
  const order = client.steps.map(({ ask }) => ask.replace('{domain}', domain)).join(', ')
  return [
    documented('client-lookup', client, `${client.name} asks for ${order}`),
    ...steps.flatMap(stepEvidence),
    ...(client.note === undefined ? [] : [note(client.note)]),
  ]
}

function stepEvidence({ asked, why, seen }: WalkStep): readonly Evidence[] {
  return [note(`${asked}: ${why}`), ...seen.map(({ text, place }) => found(place, text))]
}
