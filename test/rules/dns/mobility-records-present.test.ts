import rule from '../../../rules/dns/mobility-records-present.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { inside, overlay } from './overlays.ts'

const WEBEXT = 'internal/webext.contoso.com/A'

ruleTest(rule, [
  { name: 'split-brain DNS holds the external name', on: 'contoso-single-edge', met: [WEBEXT] },
  {
    name: 'split-brain DNS without it',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.com': ['meet A 192.168.10.20'] }),
    unmet: [WEBEXT],
    says: 'webext.contoso.com has no A or AAAA record in the internal view',
  },
  {
    name: 'the inside sees the zone of the Internet',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.com': 'external' }),
    met: [WEBEXT],
  },
  {
    name: 'whether there are mobile clients is not given',
    on: 'contoso-single-edge',
    overlay: inside({ 'contoso.com': ['meet A 192.168.10.20'] }),
    edits: [{ find: '  mobility: { push: true }\n', replace: '' }],
    unknown: [WEBEXT],
  },
  {
    name: 'the internal view is not given',
    on: 'contoso-single-edge',
    overlay: overlay({ dns: { internal: null } }),
    unknown: [WEBEXT],
  },
  {
    name: 'no mobile clients',
    on: 'contoso-single-edge',
    overlay: 'features: { mobility: false }\n',
    edits: [{ find: '  mobility: { push: true }\n', replace: '' }],
    skipped: 'no mobile clients',
  },
  { name: 'nothing publishes the web services', on: 'newcomer', skipped: 'reverseProxies: none' },
])
