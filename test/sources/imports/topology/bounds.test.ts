import { expect, it } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { fastest } from '../../../support/fastest.ts'
import { readText, refusals } from './support.ts'

const SLOW = { timeout: 120_000 }

it.each([
  [
    'entities that grow',
    '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Topology>&b;</Topology>',
    /a document type/,
  ],
  [
    'entities that name files',
    '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><Topology Signature="&x;"/>',
    /a document type/,
  ],
  ['an entity nobody declared', '<Topology Signature="&x;"/>', /not well-formed/],
  ['elements inside each other', `${'<Topology>'.repeat(5000)}${'</Topology>'.repeat(5000)}`, /inside each other/],
  ['an attribute given twice', '<Topology Signature="a" Signature="b"/>', /not well-formed/],
  ['no end', '<Topology><Sites>', /not well-formed/],
])('refuses %s', (_, text, message) => {
  const { problems, items } = readText(text)
  expect(items).toEqual([])
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(message)
})

it('refuses a file of 100 MB without looking into it', () => {
  const { result, took } = fastest(() => readImport(new Uint8Array(100 * 1024 * 1024).fill(0x3c)))
  expect(result.problems[0]?.message).toBe('is larger than 64 MB')
  expect(took).toBeLessThan(2000)
})

it('takes an attribute of many megabytes', SLOW, () => {
  const huge = 'a'.repeat(5_000_000)
  const { result, took } = fastest(() => readText(`<Topology><InternalDomains DefaultDomain="${huge}"/></Topology>`))
  expect(result.document).toEqual({})
  expect(result.items.find(({ status }) => status === 'unknown')?.reason).toMatch(/^not a fully qualified/)
  expect(took).toBeLessThan(20_000)
})

/** Everything in one place is what a walk over everything for each would be slow at. */
it('takes thousands of machines, services, ports and dependencies in one place', SLOW, () => {
  const many = (make: (index: number) => string) => Array.from({ length: 3000 }, (_, index) => make(index)).join('')
  const pool = '<InstalledOn><ClusterId SiteId="1" Number="1"/></InstalledOn>'
  const id = (role: string, index: number) => `<ServiceId SiteId="1" RoleName="${role}" Instance="${index}"/>`
  const text = `<Topology><Sites><CentralSite SiteId="1"><Name>One</Name></CentralSite></Sites><Clusters><Cluster Fqdn="pool.contoso.com"><ClusterId SiteId="1" Number="1"/>${many((index) => `<Machine Fqdn="fe${index}.contoso.com"><NetInterface InterfaceSide="External" InterfaceNumber="1" IPAddress="192.0.2.1"/></Machine>`)}</Cluster></Clusters><Services>${many((index) => `<Service ServiceVersion="7">${id('UserServices', index)}${pool}</Service>`)}<Service>${id('EdgeServer', 1)}${pool}<DependsOn>${many((index) => `<Dependency>${id('UserServices', index)}</Dependency>`)}</DependsOn><Ports>${many(() => '<Port Owner="urn:component:AccessEdge" Usage="SipClient" InterfaceSide="External" InterfaceNumber="1" Port="443" Protocol="Tls" ConfiguredFqdn="sip.contoso.com"/>')}</Ports></Service></Services></Topology>`
  const { result, took } = fastest(() => readText(text))
  expect(result.problems).toEqual([])
  expect(result.document.edgePools).toBeDefined()
  expect(refusals(result)).toEqual([])
  expect(took).toBeLessThan(30_000)
})
