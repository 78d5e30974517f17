import { expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import type { Finding } from '../../../src/report.ts'
import { judgeCopy } from '../../support/copies.ts'
import { inside, outside, overlay } from './overlays.ts'

/** The one finding of a rule, on an overlay of the reference environment. */
async function finding(rule: string, on: string): Promise<Finding> {
  const only = rules.filter(({ id }) => id === `dns/${rule}`)
  const { findings } = await judgeCopy('contoso-single-edge', { overlay: on, only })
  expect(findings).toHaveLength(1)
  return findings[0] as Finding
}

const texts = ({ evidence }: Finding) => evidence.map(({ role, text }) => `${role}: ${text}`)

test('a missing record: what to add, who needs it, and which zone denies it', async () => {
  const found = await finding('pool-host-records-present', inside({ 'contoso.net': ['lsedge A 172.25.33.10'] }))
  expect(found.fix).toBe(
    'add to the internal zone: pool01.contoso.net. IN A 192.168.10.11 and pool01.contoso.net. IN A 192.168.10.12 and pool01.contoso.net. IN A 192.168.10.13',
  )
  expect(texts(found).slice(1)).toEqual([
    'note: needed because clients and servers reach the pool by its name: one address for each member under DNS load balancing, the virtual address behind a hardware load balancer',
    'actual: the zone contoso.net holds no such name',
  ])
  expect(found.location).toMatchObject({ path: 'contoso-single-edge/env.overlay.yaml' })
})

test('a missing record whose address is not given', async () => {
  const on = `${overlay({ sqlServers: [{ name: 'sql01', address: null }] })}${inside({
    'contoso.net': ['fe01 A 192.168.10.11', 'fe02 A 192.168.10.12', 'fe03 A 192.168.10.13'],
  })}`
  const { fix } = await finding('server-host-records-present', on)
  expect(fix).toBe('add to the internal zone: sql01.contoso.net. IN A <address>')
})

test('a missing record of both address families', async () => {
  const on = `${overlay({ sqlServers: [{ name: 'sql01', address: ['192.168.10.30', '2001:DB8::30'] }] })}${inside({
    'contoso.net': ['fe01 A 192.168.10.11', 'fe02 A 192.168.10.12', 'fe03 A 192.168.10.13'],
  })}`
  const { fix } = await finding('server-host-records-present', on)
  expect(fix).toBe(
    'add to the internal zone: sql01.contoso.net. IN A 192.168.10.30 and sql01.contoso.net. IN AAAA 2001:db8::30',
  )
})

test('another type at the name, and an alias that ends nowhere', async () => {
  const other = await finding('lyncdiscover-present', outside({ 'fabrikam.com': ['lyncdiscover TXT soon'] }))
  expect(texts(other)).toContain('actual: the zone fabrikam.com holds other records of that name only')
  const alias = await finding('lyncdiscover-present', outside({ 'fabrikam.com': ['lyncdiscover CNAME web'] }))
  expect(texts(alias)).toContain('actual: lyncdiscover.fabrikam.com CNAME web.fabrikam.com')
  expect(texts(alias)).toContain('actual: the zone fabrikam.com holds no such name')
  const loop = await finding('lyncdiscover-present', outside({ 'fabrikam.com': ['lyncdiscover CNAME lyncdiscover'] }))
  expect(texts(loop)).toContain('note: the aliases never end')
})

test('an SRV record that denies the service', async () => {
  const found = await finding('external-sign-in-srv-present', outside({ 'fabrikam.com': ['_sip._tls SRV 0 0 0 .'] }))
  expect(texts(found)).toContain('note: a target of "." says that there is no such service')
  expect(found.location.snippet).toContain('_sip._tls SRV 0 0 0 .')
  expect(found.fix).toBe('add to the external zone: _sip._tls.fabrikam.com. IN SRV 0 0 443 sip.fabrikam.com.')
})

test('an SRV record whose host stands for something else: the record changes, not the host', async () => {
  const wrongHost = outside({ 'fabrikam.com': ['_sip._tls SRV 0 0 443 meet', 'meet A 131.107.155.40'] })
  expect((await finding('srv-target-leads-to-its-service', wrongHost)).fix).toBe(
    'lead the record to a host with the address of the service: _sip._tls.fabrikam.com. IN SRV 0 0 443 sip.fabrikam.com.',
  )
  const wrongAddress = outside({ 'fabrikam.com': ['_sip._tls SRV 0 0 443 sip', 'sip A 131.107.155.40'] })
  expect((await finding('srv-target-leads-to-its-service', wrongAddress)).fix).toBe(
    'make the external records of sip.fabrikam.com: A 131.107.155.10',
  )
})

test('an SRV record whose target has no address', async () => {
  const on = `${overlay({ edgePools: [{ fqdn: 'lsedge.contoso.net', servers: [{ fqdn: 'lsedge.contoso.net', public: '2001:db8::10' }] }] })}${outside(
    { 'fabrikam.com': ['_sip._tls SRV 0 0 443 sip'] },
  )}`
  expect((await finding('srv-target-resolves', on)).fix).toBe(
    'add to the external zone: sip.fabrikam.com. IN AAAA 2001:db8::10',
  )
})

test('a name that must not resolve outside: nothing is expected of it', async () => {
  const on = outside({ 'fabrikam.com': ['lyncdiscoverinternal A 131.107.155.40'] })
  const found = await finding('no-internal-only-name-outside', on)
  expect(texts(found)).toEqual([
    'expected: nothing answers for lyncdiscoverinternal.fabrikam.com outside',
    'note: this name answers for clients inside only; outside it sends them to servers they cannot reach',
    'actual: lyncdiscoverinternal.fabrikam.com A 131.107.155.40',
  ])
})

test('two answers that should differ: both are shown, with where each should lead', async () => {
  const found = await finding(
    'internal-and-external-answers-differ',
    inside({ 'fabrikam.com': ['meet A 131.107.155.40', 'sip A 192.168.10.11'] }),
  )
  expect(found.fix).toBe(
    'lead meet.fabrikam.com inside to where the internal web services answer, outside to the public address of the reverse proxy',
  )
  expect(texts(found).filter((text) => text.startsWith('actual'))).toEqual([
    'actual: meet.fabrikam.com A 131.107.155.40',
    'actual: meet.fabrikam.com A 131.107.155.40',
  ])
})
