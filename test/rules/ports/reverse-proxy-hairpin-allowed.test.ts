import rule from '../../../rules/ports/reverse-proxy-hairpin-allowed.ts'
import { ruleTest } from '../../support/rule-test.ts'

const proxy = (text: string) => `reverseProxies: [{ ${text} }]\n`

ruleTest(rule, [
  { name: 'allowed', on: 'contoso-single-edge', met: ['rp01/hairpin'] },
  {
    name: 'not allowed',
    on: 'contoso-single-edge',
    overlay: proxy('hairpin: false'),
    unmet: ['reverse-proxy/hairpin'],
  },
  {
    name: 'not given',
    on: 'contoso-single-edge',
    overlay: proxy('public: 131.107.155.41'),
    unknown: ['reverse-proxy/hairpin'],
  },
  {
    name: 'without mobile clients',
    on: 'contoso-single-edge',
    overlay: `${proxy('hairpin: false')}features: { mobility: false }\n`,
    skipped: 'no mobile clients',
  },
  {
    name: 'whether there are any is not given',
    on: 'contoso-single-edge',
    overlay: `${proxy('hairpin: false')}features: { mobility: ~ }\n`,
    unknown: ['reverse-proxy/hairpin'],
    says: 'whether there are mobile clients',
  },
  { name: 'no reverse proxy', on: 'newcomer', skipped: 'none' },
  { name: 'the section is not given', on: 'newcomer', overlay: 'reverseProxies: ~\n', notGiven: 'reverseProxies' },
])
