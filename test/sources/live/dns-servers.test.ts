import { expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { dnsServersOf } from '../../../src/sources/live/dns-servers.ts'
import { documentWith, least, problems } from '../../environment/schema-support.ts'
import { judgeCopy } from '../../support/copies.ts'

const internal = (given: object) => documentWith({ dns: { internal: given } })

test.each([
  ['10.10.1.53', '10.10.1.53', 53],
  ['10.10.1.53:53', '10.10.1.53', 53],
  ['10.10.1.53:5353', '10.10.1.53', 5353],
  ['2001:db8::53', '2001:db8::53', 53],
  ['2001:DB8:0::53', '2001:db8::53', 53],
  ['[2001:db8::53]:5353', '2001:db8::53', 5353],
  ['[::1]:5353', '::1', 5353],
])('the server %s is asked at %s on port %i', (text, address, port) => {
  const { internal: asked } = dnsServersOf(internal({ resolver: text }), false)
  expect(asked).toEqual({ servers: [{ address, port }], undelegated: false })
})

test.each([
  '10.10.1.53:0',
  '10.10.1.53:65536',
  '10.10.1.53:',
  '[10.10.1.53]:53',
  '[::1]',
  'ns.contoso.com',
  'ns.contoso.com:53',
  '10.10.1.300:53',
])('the server %s is refused', (resolver) => {
  expect(problems({ ...least, dns: { internal: { resolver } } })).toHaveLength(1)
})

test('several are asked in their order; before publication those that will hold the zones, where some are named', () => {
  const document = documentWith({
    dns: {
      internal: { resolver: ['10.10.1.53', '10.10.2.53:5353'] },
      external: { resolver: '203.0.113.53', authoritative: '203.0.113.54' },
    },
  })
  const resolvers = [
    { address: '10.10.1.53', port: 53 },
    { address: '10.10.2.53', port: 5353 },
  ]
  expect(dnsServersOf(document, false)).toEqual({
    internal: { servers: resolvers, undelegated: false },
    external: { servers: [{ address: '203.0.113.53', port: 53 }], undelegated: false },
  })
  expect(dnsServersOf(document, true)).toEqual({
    internal: { servers: resolvers, undelegated: false },
    external: { servers: [{ address: '203.0.113.54', port: 53 }], undelegated: true },
  })
})

test('rules that compare addresses of servers do so where a port is given', async () => {
  const statusesOf = async (overlay: string) => {
    const ids = ['vpn/internal-discovery-names-not-asked-inside', 'ports/edge-asks-no-internal-dns']
    const only = rules.filter(({ id }) => ids.includes(id))
    const { results } = await judgeCopy('contoso-single-edge', { overlay, only })
    return results.map(({ status }) => status)
  }
  expect(await statusesOf('dns: { vpn: { resolver: "192.168.10.6:5353" } }\n')).toEqual(
    await statusesOf('dns: { vpn: { resolver: 192.168.10.6 } }\n'),
  )
  // It is the server the Edge asks.
  expect(await statusesOf('dns: { internal: { resolver: "131.107.2.53:5353" } }\n')).toContain('warn')
})
