/** Who may be in a call: clients inside, on each VPN and outside, and users of federated partners. */

import { listed } from '../domain/listed.ts'
import type { Vpn } from '../environment/model.ts'
import type { Asking } from './asking.ts'
import { insideCandidates, outsideCandidates, partnerCandidates, vpnCandidates } from './candidates.ts'
import type { LeftOut, Party } from './model.ts'
import { signInFrom, signInOver } from './sign-in.ts'
import { idOf, vpnOf } from './tunnels.ts'

type Environment = Asking['environment']

/** Who may be in a call, by id and in the order in which calls name them, and who is left out. */
export interface Callers {
  readonly ids: readonly string[]
  readonly leftOut: readonly LeftOut[]
}

export function whoCalls(environment: Environment): Callers {
  const outside = outsideMissing(environment)
  const partner = partnerMissing(environment)
  return {
    ids: [
      'inside',
      ...listed(environment.document.vpn).map(idOf),
      ...(outside ? [] : ['outside']),
      ...(partner ? [] : ['partner']),
    ],
    leftOut: [vpnsMissing(environment), outside, partner].flatMap((each) => each ?? []),
  }
}

/** One of them, with what it offers. */
export function partyOf(id: string, asking: Asking): Party {
  if (id === 'inside') return inside(asking)
  if (id === 'outside') return outsider(asking)
  if (id === 'partner') return partner(asking)
  const vpn = vpnOf(id, asking)
  if (vpn === undefined) throw new Error(`nobody is called ${id}`)
  return onVpn(vpn, asking)
}

function inside(asking: Asking): Party {
  return {
    id: 'inside',
    kind: 'inside',
    name: 'a client inside',
    signsIn: signInFrom('internal', asking),
    candidates: insideCandidates(asking),
  }
}

function onVpn(vpn: Vpn, asking: Asking): Party {
  const signsIn = signInOver(vpn, asking)
  return {
    id: idOf(vpn),
    kind: 'vpn',
    name: `a client on the VPN ${vpn.name}`,
    signsIn,
    candidates: vpnCandidates(vpn, signsIn, asking),
  }
}

function outsider(asking: Asking): Party {
  return {
    id: 'outside',
    kind: 'outside',
    name: 'a client outside',
    signsIn: signInFrom('external', asking),
    candidates: outsideCandidates(asking),
  }
}

function partner(asking: Asking): Party {
  return {
    id: 'partner',
    kind: 'partner',
    name: 'a user of a federated partner',
    candidates: partnerCandidates(asking),
  }
}

function vpnsMissing(environment: Environment): LeftOut | undefined {
  switch (environment.section('vpn')) {
    case 'none':
      return { party: 'vpn', why: 'there is no VPN (vpn: none)' }
    case 'absent':
      return { party: 'vpn', why: 'whether there is a VPN is not given', settledBy: 'vpn' }
    default:
      return undefined
  }
}

/** Users sign in from outside where the feature says so, or an Edge is there and nothing says otherwise. */
export function outsideMissing(environment: Environment): LeftOut | undefined {
  const { features, accessEdgeConfiguration } = environment.document
  const edge = environment.section('edgePools')
  const out = (why: string, settledBy?: string) => ({
    party: 'outside',
    why,
    ...(settledBy !== undefined && { settledBy }),
  })
  if (features?.remoteAccess?.enabled === false) return out('users do not sign in from outside (features.remoteAccess)')
  if (edge === 'none') return out('there is no Edge')
  if (accessEdgeConfiguration?.allowOutsideUsers === false)
    return out('the Access Edge lets no user in from outside (accessEdgeConfiguration.allowOutsideUsers)')
  if (edge === 'absent' && features?.remoteAccess === undefined)
    return out('whether users sign in from outside is not given', 'features.remoteAccess')
  return undefined
}

function partnerMissing(environment: Environment): LeftOut | undefined {
  const { features, accessEdgeConfiguration } = environment.document
  const federation = features?.federation
  const out = (why: string, settledBy?: string) => ({
    party: 'partner',
    why,
    ...(settledBy !== undefined && { settledBy }),
  })
  if (federation?.enabled === false) return out('there is no federation (features.federation)')
  if (environment.section('edgePools') === 'none') return out('there is no Edge')
  if (federation === undefined) return out('whether partners are federated is not given', 'features.federation')
  if (accessEdgeConfiguration?.allowFederatedUsers === false)
    return out('the Access Edge lets no federated user in (accessEdgeConfiguration.allowFederatedUsers)')
  const { mode, allowedDomains } = federation
  if (mode === 'partners' && allowedDomains?.length === 0)
    return out('only partners on the list are federated, and the list is empty (features.federation.allowedDomains)')
  return undefined
}
