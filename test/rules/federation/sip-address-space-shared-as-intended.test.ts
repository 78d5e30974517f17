import rule from '../../../rules/federation/sip-address-space-shared-as-intended.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-online', met: ['exap.um.outlook.com', 'sipfed.online.lync.com', 'tenant'] },
  {
    name: 'met: nobody is on premises any more',
    on: 'contoso-online',
    overlay:
      'features: { hybrid: { allUsersOnline: true, sharedSipAddressSpace: false }, federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, enabled: false }] } }',
    met: ['sipfed.online.lync.com', 'tenant'],
  },
  {
    name: 'unmet: the tenant',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { sharedSipAddressSpace: false } }',
    met: ['exap.um.outlook.com', 'sipfed.online.lync.com'],
    unmet: ['tenant'],
    says: 'the tenant does not share',
  },
  {
    name: 'unmet: the provider',
    on: 'fourthcoffee-hybrid',
    overlay:
      'features: { federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, name: SkypeforBusinessOnline, sharedAddressSpace: false }] } }',
    met: ['exap.um.outlook.com', 'tenant'],
    unmet: ['sipfed.online.lync.com'],
    says: 'must be true',
  },
  {
    name: 'unmet: still on after the last user has moved',
    on: 'contoso-online',
    overlay: 'features: { hybrid: { allUsersOnline: true } }',
    unmet: ['exap.um.outlook.com', 'sipfed.online.lync.com', 'tenant'],
    says: 'Enabled of the hosting provider',
  },
  {
    name: 'unmet: shared without a hybrid deployment',
    on: 'wingtiptoys-director',
    overlay:
      'features: { federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, name: LyncOnline, sharedAddressSpace: true }] } }',
    unmet: ['sipfed.online.lync.com'],
    says: 'must be false',
  },
  {
    name: 'unknown: the tenant',
    on: 'fourthcoffee-hybrid',
    overlay: 'features: { hybrid: { sharedSipAddressSpace: ~ } }',
    met: ['exap.um.outlook.com', 'sipfed.online.lync.com'],
    unknown: ['tenant'],
  },
  {
    name: 'unknown: the provider',
    on: 'fourthcoffee-hybrid',
    overlay:
      'features: { federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, name: SkypeforBusinessOnline, sharedAddressSpace: ~ }] } }',
    met: ['exap.um.outlook.com', 'tenant'],
    unknown: ['sipfed.online.lync.com'],
  },
  { name: 'empty', on: 'wingtiptoys-director', skipped: 'neither users nor voice mail are in the cloud' },
  {
    name: 'empty: nothing is said',
    on: 'contoso-single-edge',
    skipped: 'neither users nor voice mail are in the cloud',
  },
  {
    name: 'unmet: only voice mail is in the cloud',
    on: 'contoso-online',
    overlay:
      'features: { hybrid: none, federation: { hostingProviders: [{ proxyFqdn: exap.um.outlook.com, sharedAddressSpace: false }] } }',
    unmet: ['exap.um.outlook.com'],
    says: 'must be true',
  },
])
