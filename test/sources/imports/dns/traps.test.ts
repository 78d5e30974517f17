import { describe, expect, test } from 'vitest'
import { readImport } from '../../../../src/sources/imports/read-import.ts'

const read = (content: unknown, apex?: string) =>
  readImport(
    Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 1)),
    apex === undefined ? {} : { apex },
  )
const lines = (content: unknown, apex?: string) =>
  read(content, apex).zones.flatMap(({ records }) => records.map(({ value }) => value))
const unread = (content: unknown, apex?: string) =>
  read(content, apex).zones.flatMap((zone) =>
    (zone.unread ?? []).map(({ name, types }) => `${name} ${types.join(',')}`),
  )
const message = (content: unknown, apex?: string) => read(content, apex).problems[0]?.message

const SOA53 = { Name: 'contoso.com.', Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: 'ns. host. 1 2 3 4 5' }] }
const route53 = (...sets: object[]) => ({ ResourceRecordSets: [SOA53, ...sets] })
const a = (extra: object = {}) => ({
  Name: 'sip.contoso.com.',
  Type: 'A',
  TTL: 60,
  ResourceRecords: [{ Value: '203.0.113.1' }],
  ...extra,
})

describe('Route 53', () => {
  test.each(['SetIdentifier', 'Weight', 'Region', 'Failover', 'MultiValueAnswer'])('%s: the set stays open', (key) => {
    expect(unread(route53(a({ [key]: 'x' })))).toEqual(['sip.contoso.com A'])
  })
  test('an alias to a resource of AWS stays open, one within the zone is followed', () => {
    const alias = (Name: string, DNSName: string) => ({
      Name,
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z', DNSName, EvaluateTargetHealth: false },
    })
    const zone = route53(
      alias('meet.contoso.com.', 'lb.eu-west-1.elb.amazonaws.com.'),
      alias('dialin.contoso.com.', 'sip.contoso.com.'),
      a(),
    )
    expect(unread(zone)).toEqual(['meet.contoso.com A'])
    expect(lines(zone)).toContain('dialin.contoso.com. A 203.0.113.1')
  })
  test('octal names', () => {
    expect(lines(route53(a({ Name: '\\052.apps.contoso.com.' })))).toContain('*.apps.contoso.com. A 203.0.113.1')
  })
  test.each([
    [{ ResourceRecordSets: [a()] }, /without its SOA record/],
    [{ ...route53(a()), NextToken: 'x' }, /cut/],
    [route53(a({ ResourceRecords: [{ Value: '203.0.113.300' }] })), /not an IPv4 address/],
    [route53(a({ ResourceRecords: [{ Value: '203.0.113.1 ; x' }] })), /not the data of one record/],
    [route53(a(), { ...a(), Type: 'CNAME', ResourceRecords: [{ Value: 'x.' }] }), /CNAME beside other data/],
    [route53(a({ Name: 'sip.adatum.com.' })), /out of zone/],
  ])('refused: %j', (content, reason) => {
    expect(message(content)).toMatch(reason)
    expect(read(content).zones).toEqual([])
  })
  test('a part of the zone is refused even where the caller names the zone', () => {
    expect(message({ ResourceRecordSets: [a()] }, 'contoso.com')).toMatch(/no SOA record/)
  })
})

const azure = (type: string, name: string, body: object) => ({
  id: `/subscriptions/0/resourceGroups/r/providers/Microsoft.Network/dnszones/contoso.com/${type}/${name}`,
  name,
  type: `Microsoft.Network/dnszones/${type}`,
  ...body,
})
const azureSoa = azure('SOA', '@', { SOARecord: {} })

describe('Azure', () => {
  test('aliases to resources and traffic managers stay open', () => {
    const target = { targetResource: { id: '/subscriptions/0/x' } }
    expect(
      unread([azureSoa, azure('A', 'sip', target), azure('CNAME', 'meet', { trafficManagementProfile: { id: 'y' } })]),
    ).toEqual(['sip.contoso.com A', 'meet.contoso.com CNAME'])
  })
  test('zones are external, private ones internal', () => {
    const priv = JSON.parse(JSON.stringify([azureSoa]).replaceAll('dnszones', 'privateDnsZones'))
    expect(read([azureSoa]).zones.map(({ view }) => view)).toEqual(['external'])
    expect(read(priv).zones.map(({ view }) => view)).toEqual(['internal'])
  })
  test('a listing of one type, or of one page, is refused', () => {
    expect(message([azure('A', 'sip', { ARecords: [{ ipv4Address: '203.0.113.1' }] })])).toMatch(/no SOA record/)
    expect(message({ value: [azureSoa], nextLink: 'https://management.azure.com/x' })).toMatch(/goes on elsewhere/)
  })
})

const server = (HostName: string, RecordType: string, RecordData: unknown, zone: string | null = 'contoso.com') => ({
  DistinguishedName: zone && `DC=${HostName},DC=${zone},cn=MicrosoftDNS,DC=DomainDnsZones,DC=contoso,DC=com`,
  HostName,
  RecordType,
  RecordData,
})
const cim = (CimInstanceProperties: unknown) => ({ CimInstanceProperties })
const soa = server('@', 'SOA', cim('x = 1'))

describe('Get-DnsServerResourceRecord', () => {
  test.each([
    ['a text', server('sip', 'A', cim('IPv4Address = "203.0.113.1"')), 'sip.contoso.com. A 203.0.113.1'],
    [
      'a list',
      server('meet', 'CNAME', cim(['HostNameAlias = "sip.contoso.com."'])),
      'meet.contoso.com. CNAME sip.contoso.com.',
    ],
    [
      'a relative target',
      server('meet', 'CName', cim(['HostNameAlias = "sip"'])),
      'meet.contoso.com. CNAME sip.contoso.com.',
    ],
    [
      'one text of all',
      server('_sip._tls', 'SRV', cim('DomainName = "sip.contoso.com." Port = 443 Priority = 0 Weight = 5')),
      '_sip._tls.contoso.com. SRV 0 5 443 sip.contoso.com.',
    ],
    [
      'objects',
      server('sip', 'A', cim([{ Name: 'IPv4Address', Value: '203.0.113.1' }])),
      'sip.contoso.com. A 203.0.113.1',
    ],
    [
      'adapted',
      server('sip', 'A', { IPv4Address: { IPAddressToString: '203.0.113.1' } }),
      'sip.contoso.com. A 203.0.113.1',
    ],
    ['picked', server('sip', 'A', '203.0.113.1'), 'sip.contoso.com. A 203.0.113.1'],
  ])('%s', (_form, object, line) => {
    expect(lines([soa, object])).toContain(line)
  })
  test('data that was cut stays open, with what to do', () => {
    expect(unread([soa, server('sip', 'A', 'DnsServerResourceRecordA')])).toEqual(['sip.contoso.com A'])
    expect(JSON.stringify(read([soa, server('sip', 'A', 'DnsServerResourceRecordA')]).items)).toContain('-Depth 3')
  })
  test('the zone: from the field, from the caller, or refused', () => {
    const bare = [server('@', 'SOA', cim('x = 1'), null), server('sip', 'A', '203.0.113.1', null)]
    expect(lines(bare.map((each) => ({ ...each, ZoneName: 'litware.com' })))).toEqual([
      'sip.litware.com. A 203.0.113.1',
    ])
    expect(lines(bare, 'adatum.com')).toEqual(['sip.adatum.com. A 203.0.113.1'])
    expect(message(bare)).toMatch(/without their zone/)
  })
  test('records of one type alone, and the table of the console, are refused', () => {
    expect(message([server('sip', 'A', '203.0.113.1')])).toMatch(/without -RRType/)
    const table =
      '\n\nHostName   RecordType Type Timestamp TimeToLive RecordData\n--------   ---------- ---- --------- ---------- ----------\nsip        A          1    0         01:00:00   203.0.113.1\n'
    expect(message(table)).toMatch(/cut/)
    expect(read(table).problems[0]?.line).toBe(3)
  })
})

const state = (type: string, attributes: object, more: object = {}) => ({
  version: 4,
  terraform_version: '1.9.5',
  resources: [{ mode: 'managed', type, name: 'x', instances: [{ attributes, ...more }] }],
})

test.each([
  ['a manifest', 'spec:\n  type: AWS\n'],
  ['a network', 'network:\n  - to: default\n    type: BLACKHOLE\n'],
  ['a template', 'variables:\n  region:\n    type: STRING\n'],
  ['other JSON with a version of its format', { format_version: '1.0', resources: [] }],
])('%s is no zone', (_what, content) => {
  expect(message(content)).toMatch(/nothing here reads/)
})

describe('Terraform', () => {
  test('what is not about DNS is dropped and never shown', () => {
    const reading = read(state('azurerm_sql_server', { administrator_login_password: 'SENTINEL' }))
    expect(JSON.stringify(reading)).not.toContain('SENTINEL')
    expect(reading.items.filter(({ status }) => status === 'dropped')).toHaveLength(1)
  })
  test('a record marked as secret stays open, its value dropped', () => {
    const marked = state(
      'dns_a_record_set',
      { zone: 'contoso.com.', name: 'sip', addresses: ['203.0.113.1'] },
      { sensitive_attributes: [[{ type: 'get_attr', value: 'addresses' }]] },
    )
    expect(unread(marked)).toEqual(['sip.contoso.com A'])
    expect(JSON.stringify(read(marked))).not.toContain('203.0.113.1')
  })
  test('Cloudflare: proxied names, and an alias at the apex, stay open', () => {
    const record = (more: object) => ({
      version: 4,
      terraform_version: '1',
      resources: [
        {
          mode: 'managed',
          type: 'cloudflare_record',
          name: 'x',
          instances: [{ attributes: { zone_id: 'z', type: 'CNAME', content: 'a.example.net', ...more } }],
        },
      ],
    })
    expect(unread(record({ name: 'meet.contoso.com', proxied: true }), 'contoso.com')).toEqual([
      'meet.contoso.com A,AAAA',
    ])
    expect(unread(record({ name: 'contoso.com', proxied: false }), 'contoso.com')).toEqual(['contoso.com A,AAAA'])
  })
  test('a record whose zone is not told is unknown', () => {
    const reading = read(
      state('aws_route53_record', {
        zone_id: 'Z',
        name: 'sip',
        fqdn: 'sip.contoso.com',
        type: 'A',
        records: ['203.0.113.1'],
      }),
    )
    expect(reading.zones).toEqual([])
    expect(reading.items.map(({ reason }) => reason)).toContain(
      'its zone is not in the state, so its name is not known',
    )
  })
  test.each([
    ['makes', 'managed', undefined],
    ['looks up', 'data', 'the state does not make the zone'],
  ])('a zone that the state %s', (_, mode, partial) => {
    const zone = (type: string, attributes: object) => ({ mode, type, name: 'z', instances: [{ attributes }] })
    const record = (type: string, attributes: object) => ({
      mode: 'managed',
      type,
      name: 'r',
      instances: [{ attributes }],
    })
    const whole = (...resources: object[]) =>
      read({ version: 4, terraform_version: '1.9.5', resources }).zones[0]?.partial
    const states = [
      whole(
        zone('aws_route53_zone', { zone_id: 'Z', name: 'contoso.com', vpc: [] }),
        record('aws_route53_record', { zone_id: 'Z', fqdn: 'sip.contoso.com', type: 'A', records: ['203.0.113.1'] }),
      ),
      whole(
        record('azurerm_private_dns_a_record', {
          zone_name: 'contoso.com',
          resource_group_name: 'Dns',
          name: 'sip',
          records: ['203.0.113.1'],
        }),
        zone('azurerm_private_dns_zone', { name: 'contoso.com', resource_group_name: 'dns' }),
        zone('azurerm_dns_zone', { name: 'contoso.com', resource_group_name: 'dns' }),
      ),
    ]
    for (const each of states) expect(each?.split(',')[0]).toBe(partial)
  })
  test('a zone that is neither made nor looked up in the state', () => {
    const update = state('dns_a_record_set', { zone: 'contoso.com.', name: 'sip', addresses: ['203.0.113.1'] })
    expect(read(update).zones[0]?.partial).toMatch(/does not make the zone/)
  })
  test('a plan is refused', () => {
    expect(message({ format_version: '1.2', terraform_version: '1', planned_values: {} })).toMatch(/a plan/)
  })
})

describe('octoDNS', () => {
  const yaml = '---\nsip:\n  type: A\n  value: 203.0.113.1\nwww:\n  type: ALIAS\n  value: x.example.net.\n'
  test('only the caller tells the zone', () => {
    expect(lines(yaml, 'contoso.com')).toEqual(['sip.contoso.com. A 203.0.113.1'])
    expect(unread(yaml, 'contoso.com')).toEqual(['www.contoso.com A,AAAA'])
    expect(message(yaml)).toMatch(/name the file in the environment/)
  })
  test('names that Cloudflare answers itself, and records that something else makes, stay open', () => {
    const record = (own: string) => `---\nmeet:\n  octodns: ${own}\n  type: CNAME\n  value: sip.contoso.com.\n`
    expect(unread(record('{ cloudflare: { proxied: true } }'), 'contoso.com')).toEqual(['meet.contoso.com A,AAAA'])
    expect(unread(record('{ ignored: true }'), 'contoso.com')).toEqual(['meet.contoso.com CNAME'])
    expect(unread(record('{ cloudflare: { proxied: false } }'), 'contoso.com')).toEqual([])
  })
  test('what is no YAML has its place', () => {
    expect(read(`${yaml}x: [`, 'contoso.com').problems[0]?.line).toBeGreaterThan(7)
  })
})

describe('zone files', () => {
  const records = '@ IN SOA ns host 1 2 3 4 5\nsip IN A 203.0.113.1\n'
  test.each([
    ['$ORIGIN', `$ORIGIN contoso.com.\n${records}`],
    ['a comment of Windows', `;\n;  Database file contoso.com.dns for contoso.com zone.\n;\n${records}`],
    ['the head of dnscmd', `;\n;  Zone:  contoso.com\n;\n${records}`],
    [
      'the SOA record in full',
      `contoso.com. IN SOA ns.contoso.com. host.contoso.com. 1 2 3 4 5\nsip.contoso.com. IN A 203.0.113.1\n`,
    ],
    [
      'the root as origin',
      `$ORIGIN .\ncontoso.com IN SOA ns.contoso.com. host.contoso.com. 1 2 3 4 5\n$ORIGIN contoso.com.\nsip IN A 203.0.113.1\n`,
    ],
  ])('the zone from %s', (_from, text) => {
    expect(read(text).zones.map(({ apex }) => apex)).toEqual(['contoso.com'])
    expect(lines(text)).toContain('sip.contoso.com. A 203.0.113.1')
  })
  test('without any, the environment has to name it', () => {
    expect(message(records)).toMatch(/does not name its zone/)
    expect(lines(records, 'contoso.com')).toContain('sip.contoso.com. A 203.0.113.1')
  })
})
