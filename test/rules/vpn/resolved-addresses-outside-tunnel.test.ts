import rule from '../../../rules/vpn/resolved-addresses-outside-tunnel.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { split } from './overlays.ts'

const NAMES = [
  'staff/av.contoso.com',
  'staff/dialin.contoso.com',
  'staff/lyncdiscover.contoso.com',
  'staff/lyncdiscover.fabrikam.com',
  'staff/meet.contoso.com',
  'staff/meet.fabrikam.com',
  'staff/sip.contoso.com',
  'staff/sip.fabrikam.com',
  'staff/webcon.contoso.com',
  'staff/webext.contoso.com',
]
const ZONE = 'zones/vpn-fabrikam.com.zone'
const without = (...names: readonly string[]) => NAMES.filter((name) => !names.includes(name))
const av = (data: string) => `dns: { external: { zones: { contoso.com: { records: ['av ${data}'] } } } }\n`
/** What only the name that is judged answers outside; over the VPN all do. */
const FORCED6 = split("default: direct, include: [192.168.0.0/16, '::/0'], exclude: ['2001:db8:1::/48']")

ruleTest(rule, [
  { name: 'names lead to what is given', on: 'contoso-single-edge', met: NAMES },
  {
    name: 'IPv6 that nobody thought of goes in',
    on: 'contoso-single-edge',
    overlay: av('AAAA 2001:db8::30') + FORCED6,
    met: without('staff/av.contoso.com'),
    unmet: ['staff/av.contoso.com/2001:db8::30'],
    says: '2001:db8::30, which av.contoso.com resolves to, goes into the tunnel of staff',
  },
  {
    name: 'another service warns',
    on: 'contoso-single-edge',
    edits: [{ file: ZONE, find: 'meet   ', replace: 'meet IN AAAA 2001:db8::40\nmeet   ' }],
    overlay: FORCED6,
    met: without('staff/meet.fabrikam.com'),
    unmet: ['staff/meet.fabrikam.com/2001:db8::40'],
    level: 'warn',
  },
  {
    name: 'IPv6 that stays outside',
    on: 'contoso-single-edge',
    overlay: av('AAAA 2001:db8:1::30') + FORCED6,
    met: without('staff/av.contoso.com').toSpliced(0, 0, 'staff/av.contoso.com/2001:db8:1::30'),
  },
  {
    name: 'private addresses, and those of servers inside, are left to other rules',
    on: 'contoso-single-edge',
    overlay: av('A 192.168.10.20') + FORCED6,
    met: NAMES,
  },
  {
    name: 'Exchange has names too',
    on: 'contoso-single-edge',
    edits: [{ file: ZONE, find: 'meet   ', replace: 'mail IN A 131.107.155.50\nmeet   ' }],
    overlay: `exchange: { webServices: mail.fabrikam.com }\n${split('default: direct, include: [131.107.155.50/32]')}`,
    met: NAMES,
    unmet: ['staff/mail.fabrikam.com/131.107.155.50'],
    level: 'warn',
  },
  {
    name: 'what goes in is not given',
    on: 'contoso-single-edge',
    overlay: `${av('AAAA 2001:db8::30')}vpn: [{ name: staff, config: ~ }]\n`,
    met: without('staff/av.contoso.com'),
    unknown: ['staff/av.contoso.com/2001:db8::30'],
  },
  {
    name: 'no name is answered',
    on: 'contoso-single-edge',
    overlay: 'dns: { external: { zones: ~ }, vpn: { zones: ~ } }\n',
    skipped: 'no name of theirs resolves',
  },
  { name: 'no VPN', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'vpn: ~\n', notGiven: 'vpn' },
])
