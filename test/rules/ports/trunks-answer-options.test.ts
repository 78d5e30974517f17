import rule from '../../../rules/ports/trunks-answer-options.ts'
import { BROKEN, REFUSED, SILENT, sip } from '../../support/observed/answers.ts'
import { ruleTest } from '../../support/rule-test.ts'

const OBSERVED = 'contoso-observed' as const
const INSIDE = 'inside/gw01.contoso.net/tls/5067'
const MEDIATION = 'host/fe01.contoso.net/gw01.contoso.net/tls/5067'
const GATEWAY = '192.168.10.60'
const ON_SERVER = 'vantages: [{ name: noc, at: inside }, { name: fe01, at: host/fe01.contoso.net }]\n'

const from = (host: boolean, reply: Parameters<typeof sip>[1]) => (probe: Parameters<ReturnType<typeof sip>>[0]) =>
  'at' in probe && probe.at.startsWith('host/') === host ? sip(GATEWAY, reply)(probe) : undefined

ruleTest(rule, [
  { name: 'as described', on: OBSERVED, met: [INSIDE] },
  ...[404, 405, 486, 501].map((code) => ({
    name: `${code}: it is there and speaks SIP`,
    on: OBSERVED,
    seen: sip(GATEWAY, code),
    met: [INSIDE],
  })),
  ...[500, 503, 504].map((code) => ({
    name: `${code}: it cannot work`,
    on: OBSERVED,
    seen: sip(GATEWAY, code),
    unmet: [INSIDE],
    says: `answers ${code}`,
  })),
  {
    name: '403 for a machine that is no Mediation Server',
    on: OBSERVED,
    seen: sip(GATEWAY, 403),
    unknown: [INSIDE],
    says: 'this machine is no Mediation Server',
  },
  {
    name: '403 for a Mediation Server',
    on: OBSERVED,
    overlay: ON_SERVER,
    seen: from(true, 403),
    met: [INSIDE],
    unmet: [MEDIATION],
    says: 'takes nothing from this peer',
  },
  {
    name: 'refused inside, and answered for the server',
    on: OBSERVED,
    overlay: ON_SERVER,
    seen: from(false, REFUSED),
    met: [MEDIATION],
    unknown: [INSIDE],
  },
  {
    name: 'refused for the server',
    on: OBSERVED,
    overlay: ON_SERVER,
    seen: from(true, REFUSED),
    met: [INSIDE],
    unmet: [MEDIATION],
  },
  { name: 'another protocol', on: OBSERVED, seen: sip(GATEWAY, BROKEN), unmet: [INSIDE], says: 'what came is no SIP' },
  { name: 'silence', on: OBSERVED, seen: sip(GATEWAY, SILENT), unknown: [INSIDE] },
  {
    name: 'a trunk over TCP on a port of its own',
    on: OBSERVED,
    overlay: 'voice: { gateways: [{ device: gw01, transport: TCP, port: 5060 }] }\n',
    seen: () => undefined,
    met: ['inside/gw01.contoso.net/tcp/5060'],
  },
  {
    name: 'over UDP nothing is asked',
    on: OBSERVED,
    overlay: 'voice: { gateways: [{ device: gw01, transport: UDP }] }\n',
    skipped: 'no gateway that is reached over TCP or TLS',
  },
  { name: 'nobody looked at a vantage that is named', on: OBSERVED, seen: 'nobody', unknown: ['inside'] },
  { name: 'no telephony', on: OBSERVED, overlay: 'voice: none\n', skipped: 'voice: none' },
])
