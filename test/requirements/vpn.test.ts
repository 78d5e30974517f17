import { expect, test } from 'vitest'
import { described, requirementsOf } from './derived.ts'

test('the reference topology: what clients of its VPN reach past the tunnel', () => {
  const { vpn } = requirementsOf('contoso-single-edge/env.yaml')
  expect(vpn.map(({ id, addresses }) => [id, addresses])).toEqual([
    ['lsedge.contoso.net/access-edge', ['131.107.155.10']],
    ['lsedge.contoso.net/audio-video-edge', ['131.107.155.30']],
    ['lsedge.contoso.net/web-conferencing-edge', ['131.107.155.20']],
    ['rp01/reverse-proxy', ['131.107.155.40']],
  ])
  expect(vpn.every(({ openUntil }) => openUntil === undefined)).toBe(true)
})

test('nothing where there is no VPN, and open where that is not given', () => {
  expect(described({ sections: 'vpn: none\n' }).vpn).toEqual([])
  const open = described().vpn
  expect(open.map(({ openUntil }) => openUntil)).toEqual(open.map(() => 'vpn'))
  expect(open.find(({ service }) => service === 'access-edge')?.addresses).toEqual(['198.51.100.10'])
})

test('what is not given is named', () => {
  const { vpn } = described({ sections: 'vpn: [{ name: staff }]\nreverseProxies: [{ name: rp01 }]\n' })
  expect(vpn.flatMap(({ id, settledBy }) => (settledBy ? [[id, settledBy]] : []))).toEqual([
    ['exchange', 'exchange'],
    ['rp01/reverse-proxy', 'reverseProxies.public'],
  ])
})
