import rule from '../../../rules/ports/openings-work-both-ways.ts'
import { ruleTest } from '../../support/rule-test.ts'

const FEDERATION = 'lsedge.contoso.net/external/access-edge/in+out/tcp/5061'
const ALL = [
  FEDERATION,
  'lsedge.contoso.net/external/audio-video-edge/in+out/tcp/443',
  'lsedge.contoso.net/external/audio-video-edge/in+out/udp/3478',
  'lsedge.contoso.net/external/xmpp-proxy/in+out/tcp/5269',
  'lsedge.contoso.net/internal/edge-internal/in+out/tcp/5061',
]
const OUT = 'external,Access Edge: federation out,tcp,131.107.155.10,any,any,5061\n'
const IN = 'external,Access Edge: federation in,tcp,any,any,131.107.155.10,5061\n'

ruleTest(rule, [
  { name: 'the documented plan', on: 'contoso-single-edge', met: ALL },
  {
    name: 'only in',
    on: 'contoso-single-edge',
    edits: [{ file: 'firewall/planned.csv', find: OUT, replace: '' }],
    met: ALL.slice(1),
    unmet: [FEDERATION],
    says: 'is let through, and the other way is not',
  },
  {
    name: 'neither way: what is missing is a matter of another rule',
    on: 'contoso-single-edge',
    edits: [{ file: 'firewall/planned.csv', find: IN + OUT, replace: '' }],
    met: ALL,
  },
  {
    name: 'one way depends on what a name stands for',
    on: 'contoso-single-edge',
    edits: [{ file: 'firewall/planned.csv', find: OUT, replace: OUT.replace('131.107.155.10', 'edge') }],
    met: ALL.slice(1),
    unknown: [FEDERATION],
  },
  {
    name: 'the addresses are not given',
    on: 'contoso-single-edge',
    overlay: 'edgePools: [{ fqdn: lsedge.contoso.net, servers: [{ fqdn: lsedge.contoso.net, public: { av: ~ } }] }]\n',
    met: ALL.filter((id) => !id.includes('audio-video')),
    unknown: ALL.filter((id) => id.includes('audio-video')),
  },
  { name: 'the plan is not given', on: 'contoso-single-edge', overlay: 'firewall: { rules: ~ }\n', unknown: ALL },
  { name: 'no Edge', on: 'newcomer', skipped: 'none' },
])
