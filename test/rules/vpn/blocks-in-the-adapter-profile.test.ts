import rule from '../../../rules/vpn/blocks-in-the-adapter-profile.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { blocks, script } from './overlays.ts'

const TCP = 'staff/Lync over VPN: media to clients, TCP'
const UDP = 'staff/Lync over VPN: media to clients, UDP'
const SERVERS = 'staff/Lync over VPN: servers'
const PRIVATE = script(
  "servers' -Direction Outbound -Action Block",
  "servers' -Direction Outbound -Action Block -Profile Private",
)

ruleTest(rule, [
  { name: 'all in the domain profile', on: 'contoso-single-edge', met: [TCP, UDP, SERVERS] },
  {
    name: 'one in another profile',
    on: 'contoso-single-edge',
    edits: [PRIVATE],
    met: [TCP, UDP],
    unmet: [SERVERS],
    says: 'applies in private only, not in domain',
  },
  {
    name: 'rules without a profile get the one the file is distributed for',
    on: 'contoso-single-edge',
    edits: [{ find: 'adapterProfile: domain', replace: 'adapterProfile: public' }],
    met: [TCP, UDP],
    unmet: [SERVERS],
  },
  {
    name: 'rows hold in every profile',
    on: 'contoso-single-edge',
    overlay: blocks('from: staff, to: staff'),
    met: ['staff/rule 1'],
  },
  {
    name: 'the rules are not given',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, blocks: ~ }]\n',
    unknown: ['staff'],
  },
  {
    name: 'no rules',
    on: 'contoso-single-edge',
    overlay: 'vpn: [{ name: staff, blocks: none }]\n',
    skipped: 'no rule blocks anything',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
