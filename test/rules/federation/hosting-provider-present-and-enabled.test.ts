import rule from '../../../rules/federation/hosting-provider-present-and-enabled.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'contoso-single-edge', met: ['sipfed.online.lync.com'] },
  {
    name: 'met: a hybrid deployment with voice mail in the cloud',
    on: 'fourthcoffee-hybrid',
    met: ['exap.um.outlook.com', 'sipfed.online.lync.com'],
  },
  {
    name: 'met: a national cloud',
    on: 'contoso-online',
    overlay:
      'features: { federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, enabled: true }, { proxyFqdn: exap.um.office365.us, enabled: true }] } }',
    met: ['exap.um.office365.us', 'sipfed.online.lync.com'],
  },
  {
    name: 'unmet: switched off',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, enabled: false }] } }',
    unmet: ['sipfed.online.lync.com'],
    says: 'is switched off',
  },
  {
    name: 'unmet: there is none',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { hostingProviders: [] } }',
    unmet: ['sipfed.online.lync.com'],
    says: 'there is no hosting provider sipfed.online.lync.com',
  },
  {
    name: 'unmet: a partner in the cloud',
    on: 'tailspintoys-one-address',
    overlay:
      'features: { federation: { allowedDomains: [{ domain: adatum.com, product: online }], hostingProviders: [] } }',
    unmet: ['sipfed.online.lync.com'],
    level: 'warn',
    says: 'adatum.com is in the cloud',
  },
  {
    name: 'unknown: none is given',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { hostingProviders: ~ } }',
    unknown: ['sipfed.online.lync.com'],
    says: 'the hosting providers are not given',
  },
  {
    name: 'unknown: whether it is on',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { hostingProviders: [sipfed.online.lync.com] } }',
    unknown: ['sipfed.online.lync.com'],
    says: 'is switched on is not given',
  },
  {
    name: 'unknown: another cloud',
    on: 'contoso-online',
    overlay:
      'features: { exchangeUm: none, federation: { hostingProviders: [{ proxyFqdn: sipfed.online.example.cn, enabled: true, sharedAddressSpace: true }] } }',
    unknown: ['sipfed.online.lync.com'],
    says: 'whether sipfed.online.example.cn serves as',
  },
  {
    name: 'empty: voice mail is reached in another way',
    on: 'tailspintoys-one-address',
    overlay: 'features: { exchangeUm: { mode: online, sharedAddressSpace: false } }',
    skipped: 'no feature that is wanted needs a hosting provider',
  },
  { name: 'empty: no Edge', on: 'newcomer', skipped: 'edgePools: none' },
])
