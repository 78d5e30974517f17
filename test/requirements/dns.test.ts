import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadEnvironment } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import { deriveRequirements } from '../../src/requirements/derive.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { load, SMALLEST } from '../support/files.ts'

const environments = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const facts = loadFacts()

/** The requirements of an environment of the fixtures. */
function ofFixture(file: string): readonly DnsRequirement[] {
  const { environment } = loadEnvironment(`${environments}${file}`, { workingFolder: environments, root: environments })
  return deriveRequirements(environment, facts).dns
}

/** The requirements of the smallest environment with some more lines. */
function withLines(lines: string, base = SMALLEST): readonly DnsRequirement[] {
  return load({ 'env.yaml': `${base}${lines}` }, ({ environment }) => deriveRequirements(environment, facts).dns)
}

/** As Microsoft's tables print them: view, type, port, name, and where it leads. */
function row({ view, type, port, name, leadsTo, suggestedTarget, necessity }: DnsRequirement): string {
  const kind = type === 'srv' ? `SRV ${port}` : 'A'
  const to = type === 'srv' ? suggestedTarget : leadsTo?.addresses.join(' ')
  return `${view === 'internal' ? 'int' : 'ext'} ${kind} ${name} -> ${to ?? 'nothing'}${necessity === 'required' ? '' : ` (${necessity})`}`
}

const idOf = (requirements: readonly DnsRequirement[]) => requirements.map(({ id }) => id)

function found(requirements: readonly DnsRequirement[], id: string): DnsRequirement {
  const requirement = requirements.find((each) => each.id === id)
  if (requirement === undefined) throw new Error(`${id} is not among ${idOf(requirements).join(', ')}`)
  return requirement
}

describe('the reference environment', () => {
  const requirements = ofFixture('contoso-single-edge/env.yaml')
  const rows = requirements.map(row)

  test.each([
    // "DNS summary - Single consolidated edge with private IP addresses using NAT", row by row.
    'ext A sip.contoso.com -> 131.107.155.10',
    'ext A webcon.contoso.com -> 131.107.155.20',
    'ext A av.contoso.com -> 131.107.155.30',
    'ext SRV 443 _sip._tls.contoso.com -> sip.contoso.com',
    'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip.contoso.com',
    'int A lsedge.contoso.net -> 172.25.33.10',
    // "For every SIP domain": the second one.
    'ext A sip.fabrikam.com -> 131.107.155.10',
    'ext SRV 443 _sip._tls.fabrikam.com -> sip.fabrikam.com',
    'ext SRV 5061 _sipfederationtls._tcp.fabrikam.com -> sip.fabrikam.com',
    'ext SRV 5269 _xmpp-server._tcp.contoso.com -> xmpp.contoso.com',
    'ext A xmpp.contoso.com -> 131.107.155.10',
  ])('%s', (documented) => {
    expect(rows).toContain(documented)
  })

  test('the host that the XMPP record leads to has the address of the Access Edge', () => {
    expect(found(requirements, 'external/_xmpp-server._tcp.contoso.com/SRV').leadsTo).toEqual({
      addresses: ['131.107.155.10'],
      match: 'all',
      text: 'the public address of the Access Edge service',
    })
  })

  test('in a SIP domain without an XMPP host the record leads to sip', () => {
    const edge = `features: { xmpp: true }\nedgePools: [{ fqdn: edge.contoso.net, services: { xmpp: xmpp.fabrikam.com }, servers: [{}] }]\n`
    const { suggestedTarget } = found(withLines(edge), 'external/_xmpp-server._tcp.contoso.com/SRV')
    expect(suggestedTarget).toBe('sip.contoso.com')
  })

  test('all of them: nothing else is asked for', () => {
    expect(rows).toEqual([
      'ext SRV 443 _sip._tls.contoso.com -> sip.contoso.com',
      'ext SRV 443 _sip._tls.fabrikam.com -> sip.fabrikam.com',
      'ext SRV 5061 _sipfederationtls._tcp.contoso.com -> sip.contoso.com',
      'ext SRV 5061 _sipfederationtls._tcp.fabrikam.com -> sip.fabrikam.com',
      'ext SRV undefined _sipinternaltls._tcp.contoso.com -> sip.contoso.com (forbidden)',
      'ext SRV undefined _sipinternaltls._tcp.fabrikam.com -> sip.fabrikam.com (forbidden)',
      'ext SRV 5269 _xmpp-server._tcp.contoso.com -> xmpp.contoso.com',
      'ext A admin.contoso.net -> nothing (forbidden)',
      'ext A av.contoso.com -> 131.107.155.30',
      'ext A dialin.contoso.com -> 131.107.155.40',
      'ext A lyncdiscover.contoso.com -> 131.107.155.40',
      'ext A lyncdiscover.fabrikam.com -> 131.107.155.40',
      'ext A lyncdiscoverinternal.contoso.com -> nothing (forbidden)',
      'ext A lyncdiscoverinternal.fabrikam.com -> nothing (forbidden)',
      'ext A meet.contoso.com -> 131.107.155.40',
      'ext A meet.fabrikam.com -> 131.107.155.40',
      'ext A owas.contoso.com -> 131.107.155.40',
      'ext A sip.contoso.com -> 131.107.155.10',
      'ext A sip.fabrikam.com -> 131.107.155.10',
      'ext A sipexternal.contoso.com -> 131.107.155.10 (optional)',
      'ext A sipexternal.fabrikam.com -> 131.107.155.10 (optional)',
      'ext A sipinternal.contoso.com -> nothing (forbidden)',
      'ext A sipinternal.fabrikam.com -> nothing (forbidden)',
      'ext A webcon.contoso.com -> 131.107.155.20',
      'ext A webext.contoso.com -> 131.107.155.40',
      'ext A xmpp.contoso.com -> 131.107.155.10',
      'int SRV 123 _ntp._udp.contoso.com -> dc01.contoso.net',
      'int SRV 123 _ntp._udp.fabrikam.com -> dc01.contoso.net',
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int SRV 5061 _sipinternaltls._tcp.fabrikam.com -> sip.fabrikam.com',
      'int A admin.contoso.net -> 192.168.10.20',
      'int A dialin.contoso.com -> 192.168.10.20',
      'int A fe01.contoso.net -> 192.168.10.11',
      'int A fe02.contoso.net -> 192.168.10.12',
      'int A fe03.contoso.net -> 192.168.10.13',
      'int A lsedge.contoso.net -> 172.25.33.10',
      'int A lyncdiscoverinternal.contoso.com -> 192.168.10.20',
      'int A lyncdiscoverinternal.fabrikam.com -> 192.168.10.20',
      'int A meet.contoso.com -> 192.168.10.20',
      'int A meet.fabrikam.com -> 192.168.10.20',
      'int A owas.contoso.net -> 192.168.10.50',
      'int A pool01.contoso.net -> 192.168.10.11 192.168.10.12 192.168.10.13',
      'int A sip.contoso.com -> 192.168.10.11 192.168.10.12 192.168.10.13 (optional)',
      'int A sip.fabrikam.com -> 192.168.10.11 192.168.10.12 192.168.10.13 (optional)',
      'int A sipinternal.contoso.com -> 192.168.10.11 192.168.10.12 192.168.10.13 (optional)',
      'int A sipinternal.fabrikam.com -> 192.168.10.11 192.168.10.12 192.168.10.13 (optional)',
      'int A sql01.contoso.net -> 192.168.10.30',
      'int A webext.contoso.com -> 131.107.155.40',
      'int A webint.contoso.net -> 192.168.10.20',
    ])
  })

  test('web names may be aliases of the web services FQDN of their view', () => {
    expect(found(requirements, 'internal/meet.contoso.com/A').aliasTargets).toEqual(['webint.contoso.net'])
    expect(found(requirements, 'external/lyncdiscover.fabrikam.com/A').aliasTargets).toEqual(['webext.contoso.com'])
    expect(found(requirements, 'external/sip.contoso.com/A').aliasTargets).toEqual([])
  })

  test('a name two things ask for stands once, with both reasons', () => {
    const edge = found(requirements, 'internal/lsedge.contoso.net/A')
    expect(edge.because.map(({ text }) => text)).toEqual([
      'the internal servers reach the Edge by the name of its internal interface',
      'the internal servers reach each Edge Server by its own name',
    ])
    expect(edge.leadsTo).toMatchObject({ match: 'all', text: 'the internal address of lsedge.contoso.net' })
    expect(edge.rule).toBe('dns/pool-host-records-present')
  })
})

describe('the newcomer', () => {
  const requirements = ofFixture('newcomer.yaml')

  test('needs these records, all of them inside', () => {
    expect(requirements.map(row)).toEqual([
      'int SRV 5061 _sipinternaltls._tcp.contoso.com -> sip.contoso.com',
      'int A dialin.contoso.com -> 192.168.10.90',
      'int A lync01.contoso.net -> 192.168.10.90',
      'int A lyncdiscoverinternal.contoso.com -> 192.168.10.90',
      'int A meet.contoso.com -> 192.168.10.90',
      'int A sip.contoso.com -> 192.168.10.90 (optional)',
      'int A sipinternal.contoso.com -> 192.168.10.90 (optional)',
    ])
  })

  test('nothing about them is open', () => {
    expect(requirements.filter(({ openUntil, leadsTo }) => openUntil ?? leadsTo?.settledBy)).toEqual([])
  })
})

describe('what the description leaves open', () => {
  test('the smallest description: what an Edge and a reverse proxy would need', () => {
    const open = withLines('simpleUrls: { meet: https://meet.contoso.com }\n').flatMap(({ id, openUntil, leadsTo }) =>
      openUntil === undefined ? [] : [`${id} ${openUntil} ${leadsTo?.settledBy ?? '-'}`],
    )
    expect(open).toEqual([
      'external/_sip._tls.contoso.com/SRV edgePools edgePools',
      'external/_sipfederationtls._tcp.contoso.com/SRV features.federation edgePools',
      'external/_sipinternaltls._tcp.contoso.com/SRV edgePools -',
      'external/_xmpp-server._tcp.contoso.com/SRV edgePools edgePools',
      'external/lyncdiscover.contoso.com/A reverseProxies reverseProxies',
      'external/lyncdiscoverinternal.contoso.com/A edgePools -',
      'external/meet.contoso.com/A reverseProxies reverseProxies',
      'external/sip.contoso.com/A edgePools edgePools',
      'external/sipexternal.contoso.com/A edgePools edgePools',
      'external/sipinternal.contoso.com/A edgePools -',
      'internal/_ntp._udp.contoso.com/SRV features.phoneEdition -',
      'internal/_sip._tls.contoso.com/SRV edgePools edgePools',
      'internal/_sipfederationtls._tcp.contoso.com/SRV edgePools edgePools',
      'internal/ucupdates-r2.contoso.com/A features.phoneEdition -',
    ])
  })

  const EDGE = 'edgePools: [{ fqdn: edge.contoso.net, services: { access: sip.contoso.com }, servers: [{}] }]\n'

  test.each([
    ['', 'features.federation'],
    ['features: { federation: open }', undefined],
    ['features: { federation: none }', 'features.mobility.push'],
    ['features: { federation: partners, mobility: true }', 'features.mobility.push'],
    ['features: { mobility: { push: true } }', undefined],
    ['features: { mobility: { push: false } }', 'features.federation'],
  ])('the federation record with "%s" is open until %s', (features, openUntil) => {
    const requirement = found(withLines(`${EDGE}${features}\n`), 'external/_sipfederationtls._tcp.contoso.com/SRV')
    expect(requirement.openUntil).toBe(openUntil)
  })

  test.each([
    ['is not given', '', 'required', 'edgePools.services.access'],
    ['is in another domain', 'services: { access: access.fabrikam.com }, ', 'required', undefined],
    ['is another name of the domain', 'services: { access: access.contoso.com }, ', 'optional', undefined],
  ])('sip outside where the name of the Access Edge %s', (_, services, necessity, openUntil) => {
    const edge = EDGE.replace('services: { access: sip.contoso.com }, ', services)
    const { openUntil: open, ...sip } = found(
      withLines(`${edge}features: { remoteAccess: true }\n`),
      'external/sip.contoso.com/A',
    )
    expect([sip.necessity, open]).toEqual([necessity, openUntil])
  })

  test('the target proposed for an SRV record is a host of its domain, not of one below', () => {
    const pool = SMALLEST.replaceAll('contoso.net', 'corp.contoso.com')
    expect(pool).not.toBe(SMALLEST)
    const { suggestedTarget } = found(withLines('', pool), 'internal/_sipinternaltls._tcp.contoso.com/SRV')
    expect(suggestedTarget).toBe('sip.contoso.com')
  })

  test('once no user is on premises nothing is needed, and what must not be outside still must not', () => {
    const left = withLines(`${EDGE}features: { hybrid: { allUsersOnline: true } }\n`)
    expect(new Set(left.map(({ necessity }) => necessity))).toEqual(new Set(['forbidden']))
    const hybrid = withLines(`${EDGE}features: { hybrid: { allUsersOnline: false } }\n`)
    expect(hybrid.some(({ necessity }) => necessity === 'required')).toBe(true)
  })

  test.each([
    'features: { federation: none, mobility: false, exchangeUm: none }',
    'features: { federation: partners, mobility: { push: false }, exchangeUm: on-premises }',
    'features: { federation: none, mobility: false }\nexchange: none',
  ])('no federation record with "%s"', (features) => {
    expect(idOf(withLines(`${EDGE}${features}\n`))).not.toContain('external/_sipfederationtls._tcp.contoso.com/SRV')
  })

  test.each([
    ['nothing', '', 'edgePools.nat'],
    ['NAT', 'nat: true', 'edgePools.servers.public'],
    ['no NAT', 'nat: false', 'edgePools.servers.external'],
    ['hardware', 'loadBalancing: hardware', 'edgePools.vip.external'],
  ])('of an Edge that says %s of its addresses, the next key is asked for', (_, keys, settledBy) => {
    const edge = EDGE.replace('servers:', `${keys}${keys && ', '}servers:`)
    expect(found(withLines(edge), 'external/sip.contoso.com/A').leadsTo?.settledBy).toBe(settledBy)
  })
})

test('behind NAT the Internet sees what is translated, and the IPv6 addresses of the Internet as they are', () => {
  const edge = `edgePools: [{ fqdn: edge.contoso.net, nat: true, services: { access: sip.contoso.com },
  servers: [{ external: { access: [10.45.16.10, '2001:db8::10', 'fd00::10'] }, public: { access: 192.0.2.10 } }] }]\n`
  expect(found(withLines(edge), 'external/sip.contoso.com/A').leadsTo?.addresses).toEqual([
    '192.0.2.10',
    '2001:db8::10',
  ])
})

describe('two demands for one record', () => {
  const published = 'reverseProxies: [{ name: rp01, public: 192.0.2.40 }]\n'

  test('one host for Meet, Dial-in and Admin is needed inside and outside', () => {
    const requirements = withLines(`${published}simpleUrls:
  meet: https://lync.contoso.com/meet
  dialin: https://lync.contoso.com/dialin
  admin: https://lync.contoso.com/admin
`)
    const outside = found(requirements, 'external/lync.contoso.com/A')
    expect(outside.necessity).toBe('required')
    expect(outside.because.map(({ text }) => text)).toEqual([
      'people outside look up conference numbers through the Dial-in simple URL',
      'people outside join meetings through the Meet simple URL',
    ])
    expect(found(requirements, 'internal/lync.contoso.com/A').because).toHaveLength(3)
  })

  test('a required record keeps its rule where the same name is also optional', () => {
    const edge = `edgePools: [{ fqdn: edge.contoso.net, nat: false, services: { access: sipexternal.contoso.com },
  servers: [{ external: { access: 192.0.2.10 } }] }]\n`
    const requirement = found(withLines(edge), 'external/sipexternal.contoso.com/A')
    expect(requirement).toMatchObject({ necessity: 'required', rule: 'dns/edge-service-records-present' })
    expect(requirement.leadsTo).toMatchObject({ addresses: ['192.0.2.10'], match: 'all' })
  })

  test('a name two things share may lead to either', () => {
    const requirements = withLines(
      `${published}officeWebApps: [{ fqdn: web.contoso.com, address: 192.0.2.50 }]\nsimpleUrls: { meet: https://web.contoso.com/meet }\n`,
    )
    expect(found(requirements, 'internal/web.contoso.com/A').leadsTo).toMatchObject({
      addresses: ['192.168.10.90', '192.0.2.50'],
      match: 'some',
    })
  })

  test('several pools: a sign-in name may lead to any of them', () => {
    const second = `  - fqdn: lync02.contoso.net
    role: standard-edition
    servers: [{ address: 192.168.10.91 }]
`
    const requirements = withLines(second)
    expect(found(requirements, 'internal/_sipinternaltls._tcp.contoso.com/SRV').leadsTo).toMatchObject({
      addresses: ['192.168.10.90', '192.168.10.91'],
      match: 'some',
    })
  })
})

describe('product versions', () => {
  const ofProduct = (product: string) =>
    withLines(
      'features: { xmpp: true }\nedgePools: [{ fqdn: edge.contoso.net, servers: [{}] }]\ndevices: none\nclients: none\n',
      SMALLEST.replace('lync-2013', product),
    )

  test.each([
    ['lync-2013', 'required', true],
    ['sfb-2015', 'optional', true],
    ['sfb-2019', 'optional', false],
    ['sfb-se', 'optional', false],
  ])('%s: the sign-in record is %s, an XMPP record is needed: %s', (product, necessity, xmpp) => {
    const requirements = ofProduct(product)
    expect(found(requirements, 'internal/_sipinternaltls._tcp.contoso.com/SRV').necessity).toBe(necessity)
    expect(idOf(requirements).includes('external/_xmpp-server._tcp.contoso.com/SRV')).toBe(xmpp)
  })
})

test('names are in lower case, without final dot, however they are given', () => {
  const requirements = withLines(
    'simpleUrls: { meet: https://MEET.Contoso.com./x }\nedgePools: none\ndevices: none\n',
    SMALLEST.replace('[contoso.com]', '[CONTOSO.com.]').replace('lync01.contoso.net', 'LYNC01.contoso.net'),
  )
  expect(idOf(requirements).filter((id) => id.startsWith('internal/'))).toEqual([
    'internal/_sipinternaltls._tcp.contoso.com/SRV',
    'internal/lync01.contoso.net/A',
    'internal/lyncdiscoverinternal.contoso.com/A',
    'internal/meet.contoso.com/A',
    'internal/sip.contoso.com/A',
    'internal/sipinternal.contoso.com/A',
  ])
})
