/** Where a client signs in, which decides the side of the A/V Edge it is given. */

import { discover } from '../discovery/discover.ts'
import type { NotWalked, Walk } from '../discovery/walk.ts'
import { few } from '../domain/few.ts'
import type { Vpn } from '../environment/model.ts'
import type { DnsView } from '../question.ts'
import { edgeServiceAddresses, sharesOneAddress } from '../requirements/addresses.ts'
import { edgePoolsOf } from '../requirements/sections.ts'
import type { Asking, Outcome } from './asking.ts'
import type { SignIn } from './model.ts'
import { pastTunnel, throughTunnel } from './tunnels.ts'

/** As the walks of its clients end. */
export function signInFrom(view: DnsView, asking: Asking): SignIn {
  const { walks, notWalked } = discover(asking, { views: [view], kinds: ['desktop'] })
  return together([...walks], notWalked)
}

/** The names lead it somewhere, and it must get there: through the tunnel, or to the Access Edge either way. */
export function signInOver(vpn: Vpn, asking: Asking): SignIn {
  const first = signInFrom('vpn', asking)
  if (first.verdict !== 'inside') return first.verdict === 'outside' ? reachedOutside(first, vpn, asking) : first
  const inside = registrars(vpn, asking)
  if (inside.verdict === 'undecided')
    return { verdict: 'undecided', why: inside.why, settledBy: inside.settledBy ?? 'vpn' }
  if (inside.verdict !== 'fails') return first
  // It gets no answer there, and goes on to the names for outside.
  const next = signInFrom('vpn', { ...asking, observe: withoutInside(asking.observe) })
  const why = `its names lead inside first, where it reaches no server (${inside.why}); ${next.why}`
  return next.verdict === 'outside' ? reachedOutside({ ...next, why }, vpn, asking) : { ...next, why }
}

function together(walks: readonly Walk[], notWalked: readonly NotWalked[]): SignIn {
  const arrived = walks.flatMap(({ end, domain }) => (end.verdict === 'signs-in' ? [{ ...end, domain }] : []))
  const open = walks.flatMap(({ end }) => (end.verdict === 'undecided' ? [end] : []))[0]
  if (open) return { verdict: 'undecided', why: open.reason, settledBy: open.settledBy }
  const [inside] = arrived.filter(({ side }) => side === 'inside')
  const [first] = arrived
  const at = inside ?? first
  if (at) return { verdict: at.side, why: `it signs in at ${few(at.servers)}, ${at.reason}` }
  const failed = walks.flatMap(({ end }) => (end.verdict === 'fails' ? [end.reason] : []))[0]
  if (failed !== undefined) return { verdict: 'fails', why: failed }
  const [left] = notWalked
  return left
    ? { verdict: 'undecided', why: `where it signs in is not known: ${left.why}`, settledBy: 'features.signIn' }
    : { verdict: 'undecided', why: 'no client is given whose way to its server is documented', settledBy: 'clients' }
}

/** Whether some server of the pools is reached through the tunnel. */
function registrars(vpn: Vpn, asking: Asking): Outcome {
  const kinds = [{ protocol: 'tcp' as const, ports: [{ first: 5061, last: 5061 }] }]
  const addresses = asking.environment.document.pools.flatMap(({ servers, vip }) => [
    ...servers.flatMap(({ address }) => address ?? []),
    ...(vip ?? []),
  ])
  const reached = addresses.map((address) => throughTunnel(address, vpn, kinds, asking))
  const best = (['works', 'depends', 'undecided', 'fails'] as const)
    .map((verdict) => reached.find((each) => each.verdict === verdict))
    .find((each) => each !== undefined)
  return best ?? { verdict: 'works', why: '', evidence: [] }
}

const LEADS_INSIDE = /^(?:lyncdiscoverinternal|_?sipinternal(?:tls)?)\./

/** As if the names for inside did not exist. */
function withoutInside(observe: Asking['observe']): Asking['observe'] {
  const none = { status: 'answered', outcome: 'no-such-name', chain: [], records: [] } as const
  const asked: Asking['observe'] = (question) => {
    const isInside = question.ask === 'dns' && LEADS_INSIDE.test(question.name)
    return isInside ? (none as unknown as ReturnType<typeof observe<typeof question>>) : observe(question)
  }
  return asked
}

/** A client that is kept from every address of the Access Edge signs in nowhere. */
function reachedOutside(signIn: SignIn, vpn: Vpn, asking: Asking): SignIn {
  const addresses = edgePoolsOf(asking.environment.document).flatMap((edge) => {
    const port = edge.services?.access?.port ?? (sharesOneAddress(edge) ? 5061 : 443)
    return edgeServiceAddresses(edge, 'access').addresses.map((address) => ({ address, port }))
  })
  const shut = addresses.map(({ address, port }) => keptFrom(address, port, vpn, asking))
  const [why] = shut
  return why !== undefined && !shut.includes(undefined) ? { verdict: 'fails', why } : signIn
}

function keptFrom(address: string, port: number, vpn: Vpn, asking: Asking): string | undefined {
  const route = asking.observe({ ask: 'route', profile: vpn.name, address })
  if (route.status === 'unanswered') return undefined
  if (route.verdict === 'blocked')
    return `the Access Edge, ${address}, is dropped while ${vpn.name} is connected: ${route.why}`
  const reached =
    route.verdict === 'tunnel'
      ? throughTunnel(address, vpn, [{ protocol: 'tcp', ports: [{ first: port, last: port }] }], asking)
      : pastTunnel(address, vpn, [{ protocol: 'tcp', port }], asking)
  return reached.verdict === 'fails' ? `it does not reach the Access Edge: ${reached.why}` : undefined
}
