/** Walks the documented lookup order of clients through DNS and certificates, to where each ends up. */

import { remembered } from '../domain/memo.ts'
import type { Path } from '../environment/model.ts'
import type { FactRow } from '../facts/citation.ts'
import type { DnsView } from '../question.ts'
import { autodiscover, type Destinations, destinationsOf } from './autodiscover.ts'
import type { ClientKind, ClientLookupRow, LookupStep } from './client-lookup-row.ts'
import { type Walkers, walkersOf } from './clients.ts'
import { arrived, exhausted } from './ends.ts'
import type { Absent, Asking, Reached, Trail } from './reached.ts'
import { byDhcp, byHost, byService, type Lookup } from './records.ts'
import { type Tools, toolsOf } from './tools.ts'
import type { NotWalked, Walk, WalkStep } from './walk.ts'

type Client = ClientLookupRow & FactRow

/** What is to be walked; what is left out is not restricted. */
export interface Choice {
  readonly kinds?: readonly ClientKind[]
  readonly views?: readonly DnsView[]
  readonly domains?: readonly string[]
  /** Rows of the table, by their ids. */
  readonly clients?: readonly string[]
}

/** Every client from everywhere it is used, for each SIP domain; and which clients are not walked. */
export function discover(
  asking: Asking,
  choice: Choice = {},
): { walks: Iterable<Walk>; notWalked: readonly NotWalked[] } {
  const { walkers, notWalked } = walkersOf(asking.environment, asking.facts)
  const { clients, views } = choice
  const rows = asking.facts.rows('client-lookup', asking.environment.document.product)
  const names = rows.filter(({ id }) => clients?.includes(id)).map(({ name }) => name)
  const left = notWalked.filter(
    ({ client, view }) =>
      (clients === undefined || names.includes(client)) && (view === undefined || (views?.includes(view) ?? true)),
  )
  return { walks: walksOf(walkers, asking, choice), notWalked: left }
}

function* walksOf(walkers: Walkers['walkers'], asking: Asking, choice: Choice): Generator<Walk> {
  const { kinds, clients, views, domains } = choice
  const tools = toolsOf(asking)
  const destinations = remembered((view) => destinationsOf(view as DnsView, tools))
  const all = asking.environment.document.sipDomains.map(
    (name, index): SipDomain => ({ name, at: ['sipDomains', index] }),
  )
  const chosen = all.filter(({ name }) => domains?.includes(name) ?? true)
  for (const { client, views: used } of walkers) {
    if (!(kinds?.includes(client.kind) ?? true) || !(clients?.includes(client.id) ?? true)) continue
    for (const view of used.filter((each) => views?.includes(each) ?? true)) {
      for (const domain of chosen) yield walk(client, view, domain, destinations(view), tools)
    }
  }
}

interface SipDomain {
  readonly name: string
  readonly at: Path
}

function walk(client: Client, view: DnsView, domain: SipDomain, destinations: Destinations, tools: Tools): Walk {
  const steps: WalkStep[] = []
  const of = { id: `${view}/${client.id}/${domain.name}`, client, view, domain: domain.name, at: domain.at, steps }
  for (const step of client.steps) {
    const name = step.ask.replace('{domain}', domain.name)
    const { result, trail } = take(step, { name, domain: domain.name, view }, client, destinations, tools)
    steps.push(stepOf(step, name, result, trail))
    if (result.outcome === 'reached') return { ...of, end: arrived(result, view, client, steps) }
    if (result.outcome === 'undecided') {
      const { why, settledBy } = result
      return { ...of, end: { verdict: 'undecided', reason: `${name}: ${why}`, settledBy } }
    }
  }
  return { ...of, end: exhausted(view, steps) }
}

type Result = Reached | Absent | { readonly outcome: 'not-asked'; readonly why: string }

function take(
  { type }: LookupStep,
  lookup: Lookup,
  client: Client,
  destinations: Destinations,
  tools: Tools,
): { result: Result; trail: Trail } {
  const trail: Trail = []
  const follow = (): Result => {
    switch (type) {
      case 'autodiscover':
        return autodiscover({ ...lookup, client }, destinations, tools, trail)
      case 'srv':
        return byService(lookup, true, tools, trail)
      case 'srv-without-tls':
        return tools.asking.environment.document.features?.signIn?.tcp
          ? byService(lookup, false, tools, trail)
          : { outcome: 'not-asked', why: 'asked only where clients may sign in without TLS' }
      case 'host':
        return byHost(lookup, tools, trail)
      case 'dhcp':
        return byDhcp(lookup.view, tools, trail)
    }
  }
  return { result: follow(), trail }
}

const TYPES = { autodiscover: 'host', host: 'host', srv: 'SRV', 'srv-without-tls': 'SRV', dhcp: 'DHCP' } as const

function stepOf({ type }: LookupStep, asked: string, result: Result, trail: Trail): WalkStep {
  const why = result.outcome === 'reached' ? `leads to ${result.servers.join(', ')}` : result.why
  return {
    asked,
    type: TYPES[type],
    outcome: result.outcome,
    why,
    ...(result.outcome === 'fails' && { fix: result.fix }),
    ...(result.outcome === 'undecided' && { settledBy: result.settledBy }),
    seen: trail,
  }
}
