import rule from '../../../rules/devices/reverse-proxy-asks-no-password.ts'
import { ruleTest } from '../../support/rule-test.ts'

function proxy(keys: string): string {
  return `devices: none\nreverseProxies: [{ name: rp01${keys} }]`
}

ruleTest(rule, [
  {
    name: 'the reverse proxy of the clean environment',
    on: 'contoso-single-edge',
    met: ['rp01/meet.contoso.com', 'rp01/webext.contoso.com'],
  },
  {
    name: 'it does',
    on: 'newcomer',
    overlay: proxy(', publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net, preAuthentication: ntlm }]'),
    met: ['rp01/meet.contoso.com'],
  },
  {
    name: 'it does not',
    on: 'newcomer',
    overlay: proxy(', publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net, preAuthentication: forms }]'),
    unmet: ['rp01/meet.contoso.com'],
    says: 'asks for what clients cannot answer',
  },
  {
    name: 'for a later product no page was found',
    on: 'newcomer',
    overlay: `product: sfb-2019\n${proxy(', publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net, preAuthentication: forms }]')}`,
    unmet: ['rp01/meet.contoso.com'],
    level: 'warn',
  },
  {
    name: 'nobody gives it',
    on: 'newcomer',
    overlay: proxy(', publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net }]'),
    unknown: ['reverseProxies'],
  },
  {
    name: 'some give it',
    on: 'newcomer',
    overlay: `devices: none\nreverseProxies: [{ name: rp01, publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net, preAuthentication: ntlm }] }, { name: rp02, publish: [{ hosts: meet.contoso.com, to: lync01.contoso.net }] }]`,
    met: ['rp01/meet.contoso.com'],
    unknown: ['rp02/meet.contoso.com'],
  },
  { name: 'there is none', on: 'newcomer', skipped: 'reverseProxies: none' },
])
