import { expect, test } from 'vitest'
import rule from '../../../rules/ports/required-openings-reachable.ts'
import type { TcpQuestion } from '../../../src/question-observed.ts'
import type { EvidenceFor, NotRun } from '../../../src/sources/observed/probe.ts'
import { judgeCopy } from '../../support/copies.ts'
import { scripted } from '../../support/observed/as-described.ts'
import { ruleTest } from '../../support/rule-test.ts'

const EDGE = 'lsedge.contoso.net'
const POOL = 'pool01.contoso.net/inside'
const INSIDE = [
  `inside/${EDGE}/internal/edge-internal/in/tcp/443`,
  `inside/${POOL}/front-end/in/tcp/5061`,
  `inside/${POOL}/load-balancer/in/tcp/443`,
  `inside/${POOL}/load-balancer/in/tcp/80`,
  `inside/${POOL}/load-balancer/in/tcp/8080`,
  `inside/${POOL}/mobility/in/tcp/443`,
  `inside/${POOL}/web-conferencing-compatibility/in/tcp/8058`,
  `inside/${POOL}/web-conferencing/in/tcp/8057`,
  `inside/${POOL}/web/in/tcp/443`,
  `inside/${POOL}/web/in/tcp/80`,
]
const ACCESS = `internet/${EDGE}/external/access-edge/in/tcp/443`
const FEDERATION = `internet/${EDGE}/external/access-edge/in/tcp/5061`
const MEDIA = `internet/${EDGE}/external/audio-video-edge/in/tcp/443`
const XMPP = `internet/${EDGE}/external/xmpp-proxy/in/tcp/5269`
const INTERNET = [
  ACCESS,
  FEDERATION,
  MEDIA,
  `internet/${EDGE}/external/web-conferencing-edge/in/tcp/443`,
  XMPP,
  'internet/rp01/external/reverse-proxy/in/tcp/443',
  'internet/rp01/external/reverse-proxy/in/tcp/80',
]
const ALL = [...INSIDE, ...INTERNET]
const but = (...ids: readonly string[]) => ALL.filter((id) => !ids.includes(id))

const SILENT = { outcome: 'silent', reason: 'no answer within 5000 ms' } as const
const REFUSED = { outcome: 'refused', reason: 'the connection was refused' } as const
const UNREACHABLE = { outcome: 'unreachable', reason: 'the network says that the host cannot be reached' } as const
const CONNECTED = { outcome: 'connected', ms: 3 } as const

/** Says something else of some sockets: by `address port`, or an address with all its ports. */
function seeing(sockets: Readonly<Record<string, EvidenceFor<TcpQuestion> | NotRun>>) {
  return scripted((probe) =>
    probe.ask === 'tcp' ? (sockets[`${probe.address} ${probe.port}`] ?? sockets[probe.address]) : undefined,
  )
}

const FROM_FE01 = [
  'gw01.contoso.net/inside/gateway/in/tcp/5067',
  `${EDGE}/internal/edge-internal/in/tcp/23456`,
  `${EDGE}/internal/edge-internal/in/tcp/4443`,
  `${EDGE}/internal/edge-internal/in/tcp/5061`,
  `${EDGE}/internal/edge-internal/in/tcp/5062`,
  `${EDGE}/internal/edge-internal/in/tcp/8057`,
  'owas.contoso.net/inside/office-web-apps/in/tcp/443',
  `${POOL}/application-sharing/in/tcp/5065`,
  `${POOL}/audio-test/in/tcp/5076`,
  `${POOL}/audio-video-conferencing/in/tcp/5063`,
  `${POOL}/call-park/in/tcp/5075`,
  `${POOL}/conferencing-announcement/in/tcp/5073`,
  `${POOL}/conferencing-attendant/in/tcp/5064`,
  `${POOL}/conferencing-attendant/in/tcp/5072`,
  `${POOL}/front-end/in/tcp/135`,
  `${POOL}/front-end/in/tcp/444`,
  `${POOL}/front-end/in/tcp/5061`,
  `${POOL}/im-conferencing/in/tcp/5062`,
  `${POOL}/load-balancer/in/tcp/443`,
  `${POOL}/load-balancer/in/tcp/80`,
  `${POOL}/load-balancer/in/tcp/8080`,
  `${POOL}/master-replicator/out/tcp/445`,
  `${POOL}/mediation/in/tcp/5070`,
  `${POOL}/mobility/in/tcp/443`,
  `${POOL}/mobility/in/tcp/5086`,
  `${POOL}/mobility/in/tcp/5087`,
  `${POOL}/response-groups/in/tcp/5071`,
  `${POOL}/response-groups/in/tcp/8404`,
  `${POOL}/web-components/in/tcp/8060`,
  `${POOL}/web-components/in/tcp/8061`,
  `${POOL}/web/in/tcp/443`,
  `${POOL}/web/in/tcp/80`,
  'sql01.contoso.net/inside/sql-server/in/tcp/1433',
].map((id) => `host/fe01.contoso.net/${id}`)
const HOST = (name: string) => `vantages: [{ name: itself, at: host/${name} }]\n`

ruleTest(rule, [
  { name: 'everything connects', on: 'contoso-observed', met: ALL },
  {
    name: 'a silent port beside one that connects',
    on: 'contoso-observed',
    prober: seeing({ '131.107.155.10 5061': SILENT }),
    met: but(FEDERATION),
    unmet: [FEDERATION],
    says: '131.107.155.10 port 5061 accepts no connection: no answer within 5000 ms, unlike ports 443, 5269 of the same address, asked from the Internet',
  },
  {
    name: 'a refused port beside one that connects',
    on: 'contoso-observed',
    prober: seeing({ '192.168.10.12 8057': REFUSED }),
    met: but(`inside/${POOL}/web-conferencing/in/tcp/8057`),
    unmet: [`inside/${POOL}/web-conferencing/in/tcp/8057`],
    says: '192.168.10.12 port 8057 accepts no connection: the connection was refused',
  },
  {
    name: 'a firewall that says no to one port',
    on: 'contoso-observed',
    prober: seeing({ '131.107.155.40 80': UNREACHABLE }),
    met: but('internet/rp01/external/reverse-proxy/in/tcp/80'),
    unmet: ['internet/rp01/external/reverse-proxy/in/tcp/80'],
  },
  {
    name: 'a host of which nothing answers',
    on: 'contoso-observed',
    prober: seeing({ '131.107.155.10': SILENT }),
    met: but(ACCESS, FEDERATION, XMPP),
    unknown: [ACCESS, FEDERATION, XMPP],
    says: 'nothing of the product answers at 131.107.155.10, which may be down or not installed',
  },
  {
    name: 'a host that refuses everything',
    on: 'contoso-observed',
    prober: seeing({ '131.107.155.10': REFUSED }),
    met: but(ACCESS, FEDERATION, XMPP),
    unknown: [ACCESS, FEDERATION, XMPP],
  },
  {
    name: 'one server of three that has nothing but Windows and its web server',
    on: 'contoso-observed',
    prober: seeing({ '192.168.10.13': SILENT, '192.168.10.13 80': CONNECTED, '192.168.10.13 443': CONNECTED }),
    met: but(
      `inside/${POOL}/front-end/in/tcp/5061`,
      `inside/${POOL}/web-conferencing-compatibility/in/tcp/8058`,
      `inside/${POOL}/web-conferencing/in/tcp/8057`,
    ),
    unknown: [
      `inside/${POOL}/front-end/in/tcp/5061`,
      `inside/${POOL}/web-conferencing-compatibility/in/tcp/8058`,
      `inside/${POOL}/web-conferencing/in/tcp/8057`,
    ],
    says: '192.168.10.13 port 5061 accepts no connection',
  },
  {
    name: 'a port that could not be tried, on an address that stands',
    on: 'contoso-single-edge',
    prober: scripted((probe) => {
      if (probe.ask !== 'tcp') return undefined
      return probe.port === 5269 ? { notRun: 'this machine does not let it through (EACCES)' } : CONNECTED
    }),
    met: but(XMPP),
    unknown: [XMPP],
    says: '131.107.155.10 port 5269 was not tried: this machine does not let it through (EACCES)',
  },
  {
    name: 'observed from inside only, where no machine is named',
    on: 'contoso-single-edge',
    prober: scripted((probe) => (probe.ask === 'tcp' && probe.at === 'inside' ? CONNECTED : undefined)),
    met: INSIDE,
  },
  {
    name: 'from a server, what it needs of the others and not of itself',
    on: 'contoso-observed',
    overlay: HOST(EDGE),
    prober: seeing({ '192.168.10.11': CONNECTED, '192.168.10.12': CONNECTED, '192.168.10.13': CONNECTED }),
    met: [`host/${EDGE}/${EDGE}/internal/edge-internal/out/tcp/5061`, ...ALL],
  },
  {
    name: 'from a server that has no address here',
    on: 'contoso-observed',
    overlay: HOST('lb01'),
    met: ALL,
    unknown: ['host/lb01'],
    says: 'no server of this name is given with its address',
  },
  {
    name: 'from a server of a pool, to the others',
    on: 'contoso-single-edge',
    overlay: HOST('fe01.contoso.net'),
    prober: scripted((probe) =>
      probe.ask === 'tcp' && probe.at === 'host/fe01.contoso.net'
        ? probe.address === '192.168.10.11'
          ? REFUSED
          : CONNECTED
        : undefined,
    ),
    met: FROM_FE01,
  },
  {
    name: 'nobody looked from the server that is named',
    on: 'contoso-observed',
    overlay: HOST(EDGE),
    met: ALL,
    unknown: [`host/${EDGE}`],
    says: `nothing was observed from ${EDGE}`,
  },
  {
    name: 'addresses that are not given',
    on: 'contoso-observed',
    edits: [
      {
        file: 'contoso-single-edge/env.yaml',
        find: '        public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }\n',
        replace: '        public: { access: 131.107.155.10, webConferencing: 131.107.155.20 }\n',
      },
    ],
    met: but(MEDIA),
    unknown: [MEDIA],
    says: 'no address of the A/V Edge service of lsedge.contoso.net is given that can be asked from the Internet',
  },
  { name: 'nothing was observed', on: 'contoso-single-edge', skipped: 'nothing was observed' },
])

test('no private address is asked from the Internet', async () => {
  const asked: string[] = []
  const report = await judgeCopy('contoso-single-edge', {
    only: [rule],
    includeMet: true,
    edits: [
      { find: '    nat: true\n', replace: '    nat: false\n' },
      {
        find: '        public: { access: 131.107.155.10, webConferencing: 131.107.155.20, av: 131.107.155.30 }\n',
        replace: '',
      },
    ],
    prober: scripted((probe) => {
      if (probe.ask !== 'tcp' || probe.at !== 'internet') return undefined
      asked.push(probe.address)
      return CONNECTED
    }),
  })
  expect([...new Set(asked)]).toEqual(['131.107.155.40'])
  const unknown = report.findings.filter(({ verdict }) => verdict === 'unknown').map(({ subject }) => subject)
  expect(unknown).toEqual(INTERNET.filter((id) => id.includes(EDGE)))
})
