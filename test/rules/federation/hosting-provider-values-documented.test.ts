import rule from '../../../rules/federation/hosting-provider-values-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: 'met', on: 'fourthcoffee-hybrid', met: ['exap.um.outlook.com', 'sipfed.online.lync.com'] },
  {
    name: 'met: the region of the tenant',
    on: 'contoso-online',
    overlay:
      'features: { exchangeUm: none, federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, verification: use-source-verification, autodiscoverUrl: "https://webdir1e.online.lync.com/autodiscover/autodiscoverservice.svc/root/" }] } }',
    met: ['sipfed.online.lync.com'],
  },
  {
    name: 'unmet: verification',
    on: 'contoso-single-edge',
    overlay:
      'features: { federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, verification: always-verifiable }] } }',
    unmet: ['sipfed.online.lync.com'],
    says: 'AlwaysVerifiable instead of UseSourceVerification',
  },
  {
    name: 'unmet: the Autodiscover URL',
    on: 'contoso-online',
    overlay:
      'features: { exchangeUm: none, federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, verification: use-source-verification, autodiscoverUrl: "https://webdir.online.lync.com.example.com/Autodiscover/AutodiscoverService.svc/root" }] } }',
    unmet: ['sipfed.online.lync.com'],
    says: 'example.com/Autodiscover/AutodiscoverService.svc/root instead of https://webdir',
  },
  {
    name: 'unmet: text that is no URL',
    on: 'contoso-online',
    overlay:
      'features: { exchangeUm: none, federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, verification: use-source-verification, autodiscoverUrl: webdir.online.lync.com }] } }',
    unmet: ['sipfed.online.lync.com'],
  },
  {
    name: 'unknown: verification',
    on: 'contoso-single-edge',
    overlay: 'features: { federation: { hostingProviders: [sipfed.online.lync.com] } }',
    unknown: ['sipfed.online.lync.com'],
    says: 'the verification of the hosting provider',
  },
  {
    name: 'unknown: the Autodiscover URL of a hybrid deployment',
    on: 'contoso-online',
    overlay:
      'features: { exchangeUm: none, federation: { hostingProviders: [{ proxyFqdn: sipfed.online.lync.com, verification: use-source-verification }] } }',
    unknown: ['sipfed.online.lync.com'],
    says: 'the autodiscoverUrl',
  },
  {
    name: 'empty: none is needed',
    on: 'tailspintoys-one-address',
    skipped: 'no hosting provider that a feature needs is given',
  },
])
