/** One Autodiscover name: whether its service answers, and where the answer sends the client. */

import { publicationOf } from '../domain/autodiscover-publication.ts'
import { few } from '../domain/few.ts'
import { once } from '../domain/memo.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import type { DnsView } from '../question.ts'
import type { ClientLookupRow } from './client-lookup-row.ts'
import { askHost, serversAt } from './hosts.ts'
import { type Absent, type Arrival, anyReached, failure, open, type Reached, type Trail } from './reached.ts'
import { signInAtEdge, signInAtHome } from './sign-in.ts'
import type { Tools } from './tools.ts'
import { mobilityAt, type WebRequest, webAt } from './web.ts'

export interface Autodiscovery {
  readonly name: string
  readonly domain: string
  readonly view: DnsView
  readonly client: ClientLookupRow
}

/** Where answers send clients of one view, found out once: it does not depend on the SIP domain. */
export interface Destinations {
  home(): Onward
  edge(): Onward
  mobility(): Onward
}

export interface Onward {
  readonly reached: Reached
  readonly trail: Trail
}

/** More would hide what matters where there are many pools. */
const MOST_SEEN = 12

export function destinationsOf(view: DnsView, tools: Tools): Destinations {
  const onward = (follow: typeof signInAtHome) =>
    once((): Onward => {
      const trail: Trail = []
      return { reached: follow(view, tools, trail), trail: trail.slice(0, MOST_SEEN) }
    })
  return { home: onward(signInAtHome), edge: onward(signInAtEdge), mobility: onward(mobilityAt) }
}

export function autodiscover(
  discovery: Autodiscovery,
  destinations: Destinations,
  tools: Tools,
  trail: Trail,
): Reached | Absent {
  const result = askService(discovery, destinations, tools, trail)
  const { name, view } = discovery
  // Whatever is wrong with it: this name is for clients inside only.
  const misplaced = view === 'external' && name.startsWith('lyncdiscoverinternal.')
  return misplaced && result.outcome === 'fails' ? failure(result.why, `remove ${name} from the external view`) : result
}

function askService(
  discovery: Autodiscovery,
  destinations: Destinations,
  tools: Tools,
  trail: Trail,
): Reached | Absent {
  const { name, view } = discovery
  const host = askHost(tools.asking, view, name, trail)
  if (host.outcome !== 'found') return host
  const schemes = schemesOf(discovery, host.alias, tools.asking.environment.document)
  if ('outcome' in schemes) return schemes
  const at = serversAt(host, ['web', 'proxy'], tools.endpoints)
  if (at.outcome !== 'found') return at
  const over = (scheme: Scheme) =>
    anyReached(at.servers.map((server) => webAt(server, { name, view, scheme }, tools, trail)))
  const answer = firstReached(schemes, over)
  return answer.outcome === 'reached' ? follow(answer, discovery, destinations, trail) : answer
}

type Scheme = WebRequest['scheme']

/** One way will do, and the next is not tried then; else what is wrong with the first that may still answer. */
function firstReached(schemes: readonly Scheme[], over: (scheme: Scheme) => Reached): Reached {
  const results: Reached[] = []
  for (const scheme of schemes) {
    const result = over(scheme)
    if (result.outcome === 'reached') return result
    results.push(result)
  }
  return anyReached(results)
}

/** How a client asks, in order: published over HTTP too, the service needs no certificate for mobile clients. */
function schemesOf(
  { name, domain, client }: Autodiscovery,
  alias: string | undefined,
  document: EnvironmentDocument,
): readonly Scheme[] | Reached {
  const asSaid = document.features?.mobility?.autodiscoverOverHttp === true
  if (client.kind !== 'mobile') return asSaid ? ['http', 'https'] : ['https']
  // The name for inside is published by no proxy.
  const inside = name.startsWith('lyncdiscoverinternal.')
  const publication = inside ? ({ over: 'HTTPS' } as const) : publicationOf(document, name)
  const overHttp = asSaid || ('over' in publication && publication.over === 'HTTP')
  if (alias === undefined || alias.endsWith(`.${domain}`)) {
    if (asSaid) return ['http', 'https']
    return overHttp ? ['https', 'http'] : ['https']
  }
  if (overHttp) return ['http']
  const why = `${name} is an alias of ${alias}, in another domain, which mobile clients do not follow over HTTPS`
  if ('settledBy' in publication) return open(`${why}; how it is published is not given`, publication.settledBy)
  return failure(why, `replace the alias by an address record, or publish Autodiscover over HTTP too`)
}

/** The answer names the way in for inside and for outside; a client takes that of the place it is at. */
function follow(answer: Arrival, { view, client }: Autodiscovery, destinations: Destinations, trail: Trail): Reached {
  const { reached, trail: seen } = onwardOf(answer, view, client, destinations)
  trail.push(...seen)
  const answered = `${few(answer.servers)} answers`
  if (reached.outcome === 'fails') return failure(`${answered}; ${reached.why}`, reached.fix)
  if (reached.outcome === 'undecided') return { ...reached, why: `${answered}; ${reached.why}` }
  const flaw = answer.flaw ?? reached.flaw
  return {
    ...reached,
    certificates: [...new Set([...answer.certificates, ...reached.certificates])],
    ...(flaw && { flaw }),
  }
}

function onwardOf(answer: Arrival, view: DnsView, client: ClientLookupRow, destinations: Destinations): Onward {
  if (client.kind === 'mobile') return destinations.mobility()
  if (view === 'internal') return destinations.home()
  if (view === 'external') return destinations.edge()
  return answer.side === 'inside' ? destinations.home() : destinations.edge()
}
