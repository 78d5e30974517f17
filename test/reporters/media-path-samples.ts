/** Media paths made by hand. */

import type {
  ShownAttempt,
  ShownCall,
  ShownCandidate,
  ShownMediaPaths,
  ShownParty,
} from '../../src/reporters/media-paths-data.ts'

export const CONTOSO = { path: 'env.yaml', name: 'Contoso', product: 'lync-2013' } as const

function candidate(id: string, on: ShownCandidate['on'], verdict: ShownCandidate['verdict']): ShownCandidate {
  const addresses = {
    office: ['192.168.10.0/24'],
    tunnel: ['10.20.0.0/16'],
    'own-network': [],
    edge: ['131.107.155.30'],
  }
  const type = on.endsWith('edge') ? 'relayed' : 'host'
  const given = on === 'partner-edge' ? [] : addresses[on]
  return { id, type, on, addresses: given, verdict, why: `why ${id} is so`, evidence: [] }
}

const VERDICTS = ['has', 'depends', 'undecided', 'has-not'] as const

function vpn(name: string, index: number): ShownParty {
  const id = `vpn/${name}`
  const verdict = VERDICTS[index % VERDICTS.length] ?? 'has'
  return {
    id,
    kind: 'vpn',
    name: `a client on the VPN ${name}`,
    signsIn: { verdict: index % 2 === 0 ? 'inside' : 'outside', why: 'the VPN view has lyncdiscoverinternal' },
    candidates: [
      candidate(`${id}/host/tunnel`, 'tunnel', VERDICTS[(index + 3) % VERDICTS.length] ?? 'has'),
      candidate(`${id}/host/own-network`, 'own-network', verdict),
      candidate(`${id}/relayed/edge`, 'edge', 'has'),
    ],
  }
}

function attempt(
  way: ShownAttempt['way'],
  verdict: ShownAttempt['verdict'],
  taken = verdict !== 'fails',
): ShownAttempt {
  const why = {
    local: 'both are in the network of the organisation',
    tunnel: 'the tunnel carries 10.20.0.0/16 and nothing in it blocks the media ports',
    internet: 'a home router or a firewall of a hotel may not let it',
    relay: 'both reach the A/V Edge at 131.107.155.30',
    'relay-through-tunnel': 'the route 0.0.0.0/0 sends 131.107.155.30 into the tunnel',
    relays: 'the two Edges reach each other on 50,000 to 59,999',
  }[way]
  return { from: 'a', to: 'b', way, verdict, why, taken, evidence: [] }
}

const ENDS: readonly Pick<ShownCall, 'attempts' | 'end'>[] = [
  {
    attempts: [attempt('internet', 'depends'), attempt('relay', 'works')],
    end: {
      verdict: 'path',
      text: 'directly over the Internet where both networks let it, else through the A/V Edge',
      settledBy: [],
    },
  },
  {
    attempts: [attempt('tunnel', 'works'), attempt('relay', 'works', false)],
    end: { verdict: 'path', text: 'through the tunnel', settledBy: [] },
  },
  {
    attempts: [attempt('tunnel', 'fails'), attempt('relay-through-tunnel', 'undecided')],
    end: {
      verdict: 'undecided',
      text: 'through the A/V Edge and the tunnel, if the tunnel lets it',
      settledBy: ['vpn.profiles.routes', 'edgePools.av.address'],
    },
  },
  {
    attempts: [attempt('tunnel', 'fails'), attempt('relay', 'fails')],
    end: { verdict: 'none', text: 'the tunnel blocks UDP 1024 to 65535, and no A/V Edge is reached', settledBy: [] },
  },
  {
    attempts: [attempt('tunnel', 'undecided', false)],
    end: { verdict: 'undecided', text: 'where the media goes is not known', settledBy: ['vpn.profiles'] },
  },
]

/** Every pair of an inside client, a client of each VPN, one outside and a partner; every kind of end among them. */
export function mediaPathsOf(vpns: readonly string[]): ShownMediaPaths {
  const parties: readonly ShownParty[] = [
    {
      id: 'inside',
      kind: 'inside',
      name: 'a client inside',
      signsIn: { verdict: 'inside', why: 'the internal view has lyncdiscoverinternal' },
      candidates: [candidate('inside/host/office', 'office', 'has'), candidate('inside/relayed/edge', 'edge', 'has')],
    },
    ...vpns.map(vpn),
    {
      id: 'outside',
      kind: 'outside',
      name: 'a client outside',
      signsIn: { verdict: 'outside', why: 'the external view has sip' },
      candidates: [
        candidate('outside/host/own-network', 'own-network', 'has'),
        candidate('outside/relayed/edge', 'edge', 'has'),
      ],
    },
    {
      id: 'partner',
      kind: 'partner',
      name: 'a client of a federated partner',
      candidates: [candidate('partner/relayed/partner-edge', 'partner-edge', 'depends')],
    },
  ]
  const pairs = parties.flatMap((from, index) => parties.slice(index).map((to) => [from, to] as const))
  return {
    parties,
    calls: pairs.map(([from, to], index) => ({
      id: `${from.id} - ${to.id}`,
      from: from.id,
      to: to.id,
      ...callOf(from, to, index),
    })),
    sources: [
      { title: 'How the two clients find a path for media', url: 'https://example.org/ice' },
      { title: 'A book' },
    ],
  }
}

function callOf(from: ShownParty, to: ShownParty, index: number): Pick<ShownCall, 'attempts' | 'end'> {
  if (from.id === 'inside' && to.id === 'inside')
    return {
      attempts: [attempt('local', 'works')],
      end: { verdict: 'path', text: 'within the network of the organisation', settledBy: [] },
    }
  if (to.kind === 'partner')
    return {
      attempts: [attempt('relay', 'depends'), attempt('relays', 'works')],
      end: { verdict: 'path', text: 'through the A/V Edge, else through both A/V Edges', settledBy: [] },
    }
  return ENDS[index % ENDS.length] ?? { attempts: [], end: { verdict: 'none', text: 'nothing', settledBy: [] } }
}
