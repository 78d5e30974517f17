import { expect, it } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { documentOf, fixtureText, readText, refusals } from './support.ts'

/** The contoso estate with one thing changed. */
function withChange(from: string | RegExp, to: string, file = 'contoso-enterprise.xml'): ImportReading {
  const text = fixtureText(file)
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const reading = readText(changed)
  expect(reading.problems).toEqual([])
  expect(refusals(reading)).toEqual([])
  return reading
}

function unknown(reading: ImportReading): readonly string[] {
  return reading.items.filter(({ status }) => status === 'unknown').map(({ what, reason }) => `${what}: ${reason}`)
}

it.each([
  [
    'a port 0',
    'Port="443" Protocol="Tls" UrlPath="/" AuthorizesRequests="false" ConfiguredFqdn="sip',
    'Port="0" Protocol="Tls" UrlPath="/" AuthorizesRequests="false" ConfiguredFqdn="sip',
    'Port SipClient @Port: not a port from 1 to 65535',
  ],
  [
    'an address that is none',
    '10.45.16.20',
    '10.45.16.256',
    'NetInterface External @IPAddress: not an IP address such as 192.168.10.90',
  ],
  [
    'a web name without a dot',
    'Host="webext.contoso.com"',
    'Host="webext"',
    'ExternalSettings @Host: not a fully qualified domain name such as pool01.contoso.com',
  ],
  [
    'a URL that is none',
    'DiscoveryUrl="https://owas.corp.contoso.com/hosting/discovery/"',
    'DiscoveryUrl="owas"',
    'WacService @DiscoveryUrl: not a URL such as https://meet.contoso.com',
  ],
  [
    'a use of a dependency',
    'Usage="Backup"',
    'Usage="Weekends"',
    'Dependency Weekends @Usage: a use that is not known here',
  ],
  [
    'an owner of a port',
    'urn:component:IMConf',
    'urn:component:Other',
    'Port SipServer @Owner: a component that is not known here',
  ],
  [
    'a protocol of a trunk',
    'Protocol="Tcp" UrlPath="/" AuthorizesRequests="false" />\n      </Ports>\n      <PstnGatewayService',
    'Protocol="Pigeon" UrlPath="/" AuthorizesRequests="false" />\n      </Ports>\n      <PstnGatewayService',
    'Port SipServer @Protocol: not Tls, Tcp or Udp',
  ],
  [
    'a range past the last port',
    'Port="50000" Protocol="TcpOrUdp" UrlPath="/" AuthorizesRequests="false" Range="10000"',
    'Port="60000" Protocol="TcpOrUdp" UrlPath="/" AuthorizesRequests="false" Range="10000"',
    'Port MediaCommunication @Range: not a number of ports up to port 65535',
  ],
  [
    'a second name of an Edge service',
    'Port="3478" Protocol="Udp" UrlPath="/" AuthorizesRequests="false" ConfiguredFqdn="av.',
    'Port="3478" Protocol="Udp" UrlPath="/" AuthorizesRequests="false" ConfiguredFqdn="av2.',
    'Port TURNServer @ConfiguredFqdn: a second name of the service, beside av.contoso.com',
  ],
  [
    'an address nothing listens on',
    'InterfaceSide="External" InterfaceNumber="3" IPAddress="10.45.16.30"',
    'InterfaceSide="External" InterfaceNumber="9" IPAddress="10.45.16.30"',
    'NetInterface External @IPAddress: no external service listens on this address',
  ],
  ['a site without a name', '<Name>Bergen</Name>', '<Name />', 'Name: a site without a name that can be used'],
  ['a second site of a name', '<Name>Bergen</Name>', '<Name>oslo</Name>', 'Name: a second site of that name'],
  [
    'a branch of a site that is not there',
    'ParentSiteId="1"',
    'ParentSiteId="7"',
    'RemoteSite: a branch site whose central site is not said',
  ],
  [
    'a second server of a name',
    'Fqdn="fe02.corp.contoso.com" ',
    'Fqdn="FE01.corp.contoso.com" ',
    'Machine FE01.corp.contoso.com: a second server of that name',
  ],
  ['an element of its own', '<SqlInstances>', '<Invented /><SqlInstances>', 'Invented: nothing here reads it'],
  [
    'an attribute of its own',
    '<SqlInstances>',
    '<SqlInstances Invented="1">',
    'SqlInstances @Invented: nothing here reads it',
  ],
  [
    'a namespace of others',
    '<SqlInstances>',
    '<SqlInstances xmlns="urn:example:others">',
    'SqlInstances: of a namespace that is not one of the product',
  ],
])('leaves %s to the reader of the account', (_, from, to, item) => {
  expect(unknown(withChange(from, to))).toContain(item)
})

it('follows the numbers of the adapters, whatever the order of the file', () => {
  const pools = documentOf(
    withChange(
      'InterfaceNumber="1" Port="443" Protocol="Tls" UrlPath="/" AuthorizesRequests="false" ConfiguredFqdn="sip',
      'InterfaceNumber="2" Port="443" Protocol="Tls" UrlPath="/" AuthorizesRequests="false" ConfiguredFqdn="sip',
    ),
  )
  expect(pools.edgePools).toMatchObject([
    { servers: [{ external: { access: '10.45.16.20', webConferencing: '10.45.16.20', av: '10.45.16.30' } }, {}] },
  ])
})

it('gives no product of the environment where a pool has a version that is not known', () => {
  const text = fixtureText('contoso-enterprise.xml').replaceAll('ServiceVersion="7"', 'ServiceVersion="9"')
  const document = documentOf(readText(text))
  expect(document).not.toHaveProperty('product')
  expect(document).toHaveProperty('pools')
})

it('makes nothing of sets of simple URLs whose site is not clear', () => {
  const reading = withChange('<SiteId>Site:2</SiteId>', '<SiteId>Site:99</SiteId>', 'DocItemSet.xml')
  expect(unknown(reading)).toContain('SimpleUrlConfiguration: simple URLs, and it is not clear whom they are for')
  expect(documentOf(reading).simpleUrls).not.toHaveProperty('sites')
})

it('leaves a Meet URL of a domain that is none of the topology', () => {
  const reading = withChange('Domain="adatum.com"', 'Domain="other.com"', 'contoso-enterprise.tbxml')
  expect(unknown(reading)).toContain('SimpleUrl Meet @Domain: not a SIP domain of the topology')
  expect(documentOf(reading).simpleUrls).toMatchObject({ meet: { 'contoso.com': 'https://meet.contoso.com' } })
})

it('says of a second topology that the first one counts', () => {
  const reading = withChange(
    '</DocItemSet>',
    '<Topology><Sites Signature="not-shown"/></Topology></DocItemSet>',
    'DocItemSet.xml',
  )
  expect(unknown(reading)).toEqual([
    'Topology: a second topology: the first one counts',
    'Sites: a second topology: the first one counts',
  ])
  expect(JSON.stringify(reading)).not.toContain('not-shown')
})

it('says where a next hop is an earlier system', () => {
  const text = fixtureText('adatum-2019.tbxml')
  const director =
    /InstalledOn="([^"]+)" ServiceVersion="8" Type="[^"]+RegistrarService">(?:(?!<Service ).)*IsDirector="true"/s.exec(
      text,
    )
  const changed = text.replaceAll(
    `InstalledOn="${director?.[1]}" ServiceVersion="8"`,
    `InstalledOn="${director?.[1]}" ServiceVersion="5"`,
  )
  const reading = readText(changed)
  expect(refusals(reading)).toEqual([])
  expect(unknown(reading)).toContain('Dependency Default: leads to an earlier system, or to what is no pool known here')
  expect(documentOf(reading)).toMatchObject({
    product: 'sfb-2019',
    coexistsWith: [{ system: 'lync-2010', pools: ['dirpool.adatum.net'] }],
  })
  expect(documentOf(reading).edgePools).toMatchObject([{ fqdn: 'edgepool.adatum.net' }])
  expect(JSON.stringify(documentOf(reading).edgePools)).not.toContain('nextHop')
})
