import rule from '../../../rules/devices/reverse-proxy-bridges-ports.ts'
import { ruleTest } from '../../support/rule-test.ts'

function proxy(keys: string): string {
  return `devices: none\nreverseProxies: [{ name: rp01${keys} }]`
}

ruleTest(rule, [
  { name: 'the reverse proxy of the clean environment', on: 'contoso-single-edge', met: ['rp01'] },
  { name: 'it does', on: 'newcomer', overlay: proxy(', portBridging: true'), met: ['rp01'] },
  {
    name: 'it does not',
    on: 'newcomer',
    overlay: proxy(', portBridging: false'),
    unmet: ['rp01'],
    says: 'rp01 cannot pass one port on to another',
  },
  {
    name: 'for a later product no page was found',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${proxy(', portBridging: false')}`,
    unmet: ['rp01'],
    level: 'warn',
  },
  { name: 'nobody gives it', on: 'newcomer', overlay: proxy(''), unknown: ['reverseProxies'] },
  {
    name: 'some give it',
    on: 'newcomer',
    overlay: `devices: none\nreverseProxies: [{ name: rp01, portBridging: true }, { name: rp02 }]`,
    met: ['rp01'],
    unknown: ['rp02'],
  },
  {
    name: 'what it publishes on another port shows that it can',
    on: 'newcomer',
    overlay: proxy(', publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net, ports: { 443: 4443 } }]'),
    met: ['rp01'],
  },
  { name: 'there is none', on: 'newcomer', skipped: 'reverseProxies: none' },
])
