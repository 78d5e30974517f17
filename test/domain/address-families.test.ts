import { expect, test } from 'vitest'
import { ipv6Scope, reverseName, stackOf } from '../../src/domain/address-families.ts'
import { isPrivate } from '../../src/domain/private-address.ts'

test.each([
  [['192.0.2.1'], 'IPv4'],
  [['2001:db8::1'], 'IPv6'],
  [['192.0.2.1', '2001:db8::1'], 'dual stack'],
  [[], undefined],
] as const)('%j make the stack %s', (addresses, stack) => {
  expect(stackOf(addresses)).toBe(stack)
})

test.each([
  ['2001:db8::1', 'global'],
  ['fd12::1', 'unique local'],
  ['fe80::1', 'link-local'],
  ['febf::1', 'link-local'],
  ['192.0.2.1', undefined],
  ['no address', undefined],
])('%s has the scope %s', (text, scope) => {
  expect(ipv6Scope(text)).toBe(scope)
})

/** As in RFC 1035 3.5 and RFC 3596 2.5. */
test.each([
  ['10.2.0.52', '52.0.2.10.in-addr.arpa'],
  ['4321:0:1:2:3:4:567:89ab', 'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa'],
  ['::ffff:10.2.0.52', '52.0.2.10.in-addr.arpa'],
  ['10.2.0', undefined],
])('%s is called %s in reverse', (text, name) => {
  expect(reverseName(text)).toBe(name)
})

test.each([
  ['10.0.0.1', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['fd00::1', true],
  ['2001:db8::1', false],
  ['131.107.155.10', false],
])('%s means nothing on the Internet: %s', (text, hidden) => {
  expect(isPrivate(text)).toBe(hidden)
})
