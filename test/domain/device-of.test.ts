import { expect, test } from 'vitest'
import { deviceFinder, gatewayFqdn } from '../../src/domain/device-of.ts'

const GATEWAY = {
  name: 'gw01',
  category: 'gateway',
  vendor: 'AudioCodes',
  model: 'Mediant 1000',
  fqdn: 'gw01.contoso.net',
} as const

test.each([
  ['gw01', true],
  ['GW01.contoso.net', true],
  ['gw01.contoso.net port 5081', true],
  ['gw02.contoso.net port 5081', false],
  ['gw01 port 5081', false],
])('a device called %s', (called, found) => {
  expect(deviceFinder([GATEWAY])(called)).toBe(found ? GATEWAY : undefined)
})

test.each([
  ['GW01.contoso.net', 'gw01.contoso.net'],
  ['gw01.contoso.net port 5081', 'gw01.contoso.net'],
  ['carrier-oslo', undefined],
  ['carrier port 5081', undefined],
  ['10.0.0.5', undefined],
  ['Example Telecom, Oslo', undefined],
])('the FQDN in %s', (called, fqdn) => {
  expect(gatewayFqdn(called)).toBe(fqdn)
})
