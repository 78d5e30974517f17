import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { addressesBehind, assignedAt, presentersAt, tlsEndpointsOf } from '../../src/discovery/tls-endpoints.ts'
import { BASES, type Base } from '../support/copies.ts'
import { loadWithImports } from '../support/load.ts'

const root = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))

function documentOf(base: Base) {
  return loadWithImports(`${root}${BASES[base]}`, { root, workingFolder: root }).environment.document
}

const idsOf = (base: Base) => tlsEndpointsOf(documentOf(base)).map(({ id }) => id)

function endpointOf(base: Base, id: string) {
  const document = documentOf(base)
  const endpoint = tlsEndpointsOf(document).find((each) => each.id === id)
  if (endpoint === undefined) throw new Error(`${base} has no endpoint ${id}`)
  return { document, endpoint }
}

describe('where certificates are presented', () => {
  test('a Standard Edition server without an Edge', () => {
    expect(idsOf('newcomer')).toEqual(['inside/lync01.contoso.net:5061', 'inside/lync01.contoso.net:443'])
  })

  test('an Edge whose services share one address', () => {
    expect(idsOf('tailspintoys-one-address').filter((id) => id.includes('tailspintoys.com'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^internet\/.*:5061$/),
        expect.stringMatching(/^internet\/.*:444$/),
      ]),
    )
  })

  test('no name is there twice', () => {
    for (const base of Object.keys(BASES) as Base[]) {
      const ids = idsOf(base)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('each address of a pool under DNS load balancing is that of one server', () => {
    const { document, endpoint } = endpointOf('contoso-single-edge', 'inside/pool01.contoso.net:5061')
    expect(endpoint.given).toEqual(['192.168.10.11', '192.168.10.12', '192.168.10.13'])
    expect(presentersAt(endpoint, '192.168.10.12').map(({ title }) => title)).toEqual(['fe02.contoso.net'])
    expect(assignedAt(endpoint, '192.168.10.12', document)).toEqual(['fe02'])
  })

  test('behind a virtual address any server may answer', () => {
    const { document, endpoint } = endpointOf('contoso-single-edge', 'inside/webint.contoso.net:443')
    expect(endpoint.given).toEqual(['192.168.10.20'])
    expect(assignedAt(endpoint, '192.168.10.20', document)).toEqual(['fe01', 'fe02', 'fe03'])
  })

  test('the public address of an Edge behind NAT is that of its server', () => {
    const { document, endpoint } = endpointOf('contoso-single-edge', 'internet/sip.contoso.com:443')
    expect(endpoint.given).toEqual(['131.107.155.10'])
    expect(presentersAt(endpoint, '131.107.155.10').map(({ title }) => title)).toEqual(['lsedge.contoso.net'])
    expect(assignedAt(endpoint, '131.107.155.10', document)).toEqual(['edge-external'])
  })

  test('DNS counts before the description, and the description where DNS knows nothing', () => {
    const { endpoint } = endpointOf('contoso-single-edge', 'inside/owas.contoso.net:443')
    const record = { name: 'owas.contoso.net', type: 'A', data: '192.168.10.51', place: { file: '' } }
    const answer = { status: 'answered', outcome: 'found', chain: [], records: [record] } as const
    expect(addressesBehind(endpoint, [answer, { ...answer, outcome: 'no-data', records: [] }])).toEqual([
      '192.168.10.51',
    ])
    expect(addressesBehind(endpoint, [{ status: 'unanswered', reason: 'silent', settledBy: '' }])).toEqual([
      '192.168.10.50',
    ])
  })
})
