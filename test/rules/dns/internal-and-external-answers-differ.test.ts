import rule from '../../../rules/dns/internal-and-external-answers-differ.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, outside, overlay, view } from './overlays.ts'

const DIALIN = 'internal+external/dialin.contoso.com'
const MEET = 'internal+external/meet.contoso.com'
const MEET_SECOND = 'internal+external/meet.fabrikam.com'
const SIP = 'internal+external/sip.contoso.com'
const SIP_SECOND = 'internal+external/sip.fabrikam.com'

/** The newcomer with a reverse proxy. */
const published = (internal: Parameters<typeof view>[0], external: Parameters<typeof view>[0]) =>
  overlay({
    reverseProxies: [{ name: 'rp01', public: '131.107.155.40' }],
    dns: { internal: view(internal), external: view(external) },
  })

ruleTest(rule, [
  {
    name: 'split-brain DNS: two answers for every name',
    on: 'contoso-single-edge',
    met: [DIALIN, MEET, MEET_SECOND, SIP, SIP_SECOND],
  },
  {
    name: 'the inside is led to the reverse proxy',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['meet A 131.107.155.40', 'sip A 192.168.10.11'] }),
    met: [DIALIN, MEET, SIP, SIP_SECOND],
    unmet: [MEET_SECOND],
    says: 'meet.fabrikam.com leads to 131.107.155.40 inside and outside',
  },
  {
    name: 'the outside is led to the pool',
    on: 'newcomer',
    overlay: published({}, { 'contoso.com': ['meet A 192.168.10.90', 'dialin A 131.107.155.40'] }),
    met: [DIALIN],
    unmet: [MEET],
  },
  {
    name: 'one address of several is the same',
    on: 'newcomer',
    overlay: published({}, { 'contoso.com': ['meet A 131.107.155.40', 'meet A 192.168.10.90'] }),
    unmet: [MEET],
  },
  {
    name: 'the IPv6 address is the same',
    on: 'newcomer',
    overlay: published(
      { 'contoso.com': ['meet A 192.168.10.90', 'meet AAAA 2001:db8::90'] },
      { 'contoso.com': ['meet A 131.107.155.40', 'meet AAAA 2001:db8:0::90'] },
    ),
    unmet: [MEET],
  },
  {
    name: 'IPv6 inside, IPv4 outside',
    on: 'newcomer',
    overlay: published({ 'contoso.com': ['meet AAAA 2001:db8::90'] }, { 'contoso.com': ['meet A 131.107.155.40'] }),
    met: [MEET],
  },
  {
    name: 'an alias is judged by where it ends',
    on: 'newcomer',
    overlay: published(
      { 'contoso.com': ['meet CNAME lync01.contoso.net.'] },
      { 'contoso.com': ['meet CNAME web', 'web A 131.107.155.40'] },
    ),
    met: [MEET],
  },
  {
    name: 'without split-brain DNS the inside sees the zone of the outside: Meet is wrong, sip is none of the inside',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': 'external' }),
    met: [DIALIN, MEET, SIP],
    unmet: [MEET_SECOND],
  },
  {
    name: 'pin-point zones for the web names',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': 'external', 'meet.fabrikam.com': ['@ A 192.168.10.20'] }),
    met: [DIALIN, MEET, MEET_SECOND, SIP],
  },
  {
    name: 'a zone of its own inside that leads sip to the Edge',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': ['sip A 131.107.155.10', 'meet A 192.168.10.20'] }),
    met: [DIALIN, MEET, MEET_SECOND, SIP],
    unmet: [SIP_SECOND],
  },
  {
    name: 'a name that is missing in one view is left to the other rules',
    on: 'contoso-single-edge',
    overlay: outside({ 'fabrikam.com': ['sip A 131.107.155.10'] }),
    met: [DIALIN, MEET, SIP, SIP_SECOND],
  },
  {
    name: 'no zone of the inside holds the names',
    on: 'contoso-single-edge',
    overlay: inside({ 'fabrikam.com': null }),
    met: [DIALIN, MEET, SIP],
    unknown: [MEET_SECOND, SIP_SECOND],
    says: 'no zone of the internal view holds meet.fabrikam.com',
  },
  {
    name: 'the external view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { external: null } }),
    unknown: [DIALIN, MEET, MEET_SECOND, SIP, SIP_SECOND],
  },
  { name: 'nothing is published', on: 'newcomer', skipped: 'no name is needed both inside and outside' },
  { name: 'DNS is not given', on: 'newcomer', overlay: 'dns: ~\n', notGiven: 'dns' },
])
