/** Writes one zone as each tool exports it. Written apart from the readers, so that both cannot err alike. */

export const APEX = 'contoso.com'

export interface Plain {
  /** Labels below the apex, none for the apex itself. */
  readonly labels: readonly string[]
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'SRV' | 'TXT'
  /** Addresses, absolute names without the final dot, or the text. */
  readonly value: string
  readonly numbers: readonly number[]
}

type Writer = (records: readonly Plain[]) => string

const relative = ({ labels }: Plain) => (labels.length === 0 ? '@' : labels.join('.'))
const full = ({ labels }: Plain) => [...labels, APEX].join('.')
const isName = ({ type }: Plain) => !['A', 'AAAA', 'TXT'].includes(type)
const words = (record: Plain) => {
  if (record.type === 'TXT') return `"${record.value.replace(/["\\]/g, '\\$&')}"`
  return [...record.numbers, isName(record) ? `${record.value}.` : record.value].join(' ')
}
const SOA = 'dc01.contoso.com. hostmaster.contoso.com. 42 900 600 86400 3600'

/** Records of one name and type together, as most listings have them. */
function sets(records: readonly Plain[]): readonly (readonly [Plain, readonly Plain[]])[] {
  const groups = new Map<string, Plain[]>()
  for (const record of records) {
    const key = `${full(record)} ${record.type}`
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()].map((group) => [group[0] as Plain, group] as const)
}

const json = (value: unknown) => JSON.stringify(value, null, 2)
const pretty = (text: string) => text.split('\n').join('\r\n')

export const master: Writer = (records) =>
  [
    '$ORIGIN contoso.com.',
    '$TTL 3600',
    `@ IN SOA ${SOA}`,
    ...records.map((each) => `${relative(each)} IN ${each.type} ${words(each)}`),
  ].join('\n')

const zoneprint: Writer = (records) =>
  pretty(
    [
      ';',
      ';  Zone:    contoso.com',
      ';  Server:  dc01.contoso.com',
      ';  Time:    Mon Mar 03 10:00:00 2025 UTC',
      ';',
      `@ 3600 SOA\t${SOA}`,
      ...records.map((each) => `${relative(each)} [Aging:3687432] 1200 ${each.type}\t${words(each)}`),
      ';',
      ';  Finished zone: 3 nodes and 9 records in 0 seconds',
      ';',
      'Command completed successfully.',
      '',
    ].join('\n'),
  )

const windowsFile: Writer = (records) =>
  pretty(
    [
      ';',
      ';  Database file contoso.com.dns for contoso.com zone.',
      ';      Zone version:  42',
      ';',
      '',
      '@                       IN  SOA dc01.contoso.com. hostmaster.contoso.com. (',
      '                        \t\t42           ; serial number',
      '                        \t\t900          ; refresh',
      '                        \t\t600          ; retry',
      '                        \t\t86400        ; expire',
      '                        \t\t3600       ) ; default TTL',
      ...records.map((each) => `${relative(each).padEnd(24)} ${each.type}\t${words(each)}`),
      '',
    ].join('\n'),
  )

const octal = (name: string) => name.replace(/\*/g, '\\052')

const route53: Writer = (records) =>
  json({
    ResourceRecordSets: [
      { Name: 'contoso.com.', Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: SOA }] },
      ...sets(records).map(([first, group]) => ({
        Name: `${octal(full(first))}.`,
        Type: first.type,
        TTL: 300,
        // Both with and without the final dot.
        ResourceRecords: group.map((each, index) => ({
          Value: index % 2 ? words(each).replace(/(?<!\d)\.$/, '') : words(each),
        })),
      })),
    ],
  })

const AZURE: { readonly [type: string]: (each: Plain) => object } = {
  A: ({ value }) => ({ ipv4Address: value }),
  AAAA: ({ value }) => ({ ipv6Address: value }),
  CNAME: ({ value }) => ({ cname: value }),
  MX: ({ value, numbers: [preference] }) => ({ exchange: value, preference }),
  NS: ({ value }) => ({ nsdname: value }),
  SRV: ({ value, numbers: [priority, weight, port] }) => ({ port, priority, target: value, weight }),
  TXT: ({ value }) => ({ value: [value] }),
}

const azure =
  (kind: 'dnszones' | 'privateDnsZones', nested: boolean): Writer =>
  (records) => {
    const set = (name: string, type: string, body: object) => ({
      etag: '5c9d3e0a',
      id: `/subscriptions/0000/resourceGroups/dns/providers/Microsoft.Network/${kind}/contoso.com/${type}/${name}`,
      name,
      type: `Microsoft.Network/${kind}/${type}`,
      ...(nested
        ? { properties: { TTL: 3600, fqdn: `${name}.contoso.com.`, ...body } }
        : { ttl: 3600, targetResource: { id: null }, ...body }),
    })
    const lists = sets(records).map(([first, group]) => {
      const bodies = group.map((each) => AZURE[first.type]?.(each))
      const name = first.type === 'CNAME' ? 'CNAMERecord' : `${first.type}Records`
      return set(relative(first), first.type, { [name]: first.type === 'CNAME' ? bodies[0] : bodies })
    })
    const soa = {
      host: 'dc01.contoso.com.',
      email: 'hostmaster.contoso.com',
      serialNumber: 42,
      refreshTime: 900,
      retryTime: 600,
      expireTime: 86400,
      minimumTtl: 3600,
    }
    const all = [set('@', 'SOA', { SOARecord: soa }), ...lists]
    return json(nested ? { value: all } : all)
  }

const octodns: Writer = (records) => {
  const names = [...new Set(records.map(relative))]
  const quote = (text: string) => `'${text.replace(/'/g, "''")}'`
  const value = (each: Plain) => {
    const [one, two, three] = each.numbers
    if (each.type === 'SRV') return `{priority: ${one}, weight: ${two}, port: ${three}, target: ${each.value}.}`
    if (each.type === 'MX') return `{exchange: ${each.value}., preference: ${one}}`
    if (each.type === 'TXT') return quote(each.value.replace(/;/g, '\\;'))
    return isName(each) ? `${each.value}.` : quote(each.value)
  }
  const lines = names.flatMap((name) => [
    `${quote(name === '@' ? '' : name)}:`,
    ...sets(records.filter((each) => relative(each) === name)).flatMap(([first, group]) => [
      `  - type: ${first.type}`,
      '    ttl: 300',
      '    values:',
      ...group.map((each) => `      - ${value(each)}`),
    ]),
  ])
  return ['---', '# contoso.com', ...lines, ''].join('\n')
}

/** As Windows PowerShell does without -Depth: one property as a text, or each as a text in a list. */
const serverJson =
  (depth: 2 | 3): Writer =>
  (records) => {
    const properties = (each: Plain): (readonly [string, string | number])[] => {
      const [one = 0, two = 0, three = 0] = each.numbers
      switch (each.type) {
        case 'A':
          return [['IPv4Address', each.value]]
        case 'AAAA':
          return [['IPv6Address', each.value]]
        case 'CNAME':
          return [['HostNameAlias', `${each.value}.`]]
        case 'NS':
          return [['NameServer', `${each.value}.`]]
        case 'MX':
          return [
            ['MailExchange', `${each.value}.`],
            ['Preference', one],
          ]
        case 'SRV':
          return [
            ['DomainName', `${each.value}.`],
            ['Port', three],
            ['Priority', one],
            ['Weight', two],
          ]
        case 'TXT':
          return [['DescriptiveText', each.value]]
      }
    }
    const cim = (each: Plain) => {
      const all = properties(each)
      if (depth === 3)
        return all.map(([Name, Value]) => ({ Name, Value, CimType: 14, Flags: '5', IsValueModified: false }))
      const texts = all.map(
        ([name, value]) => `${name} = ${typeof value === 'number' ? value : `"${value.replace(/["\\]/g, '\\$&')}"`}`,
      )
      return all.length === 1 && each.type !== 'CNAME' ? texts[0] : texts
    }
    const object = (HostName: string, RecordType: string, CimInstanceProperties: unknown) => ({
      DistinguishedName: `DC=${HostName},DC=contoso.com,cn=MicrosoftDNS,DC=DomainDnsZones,DC=contoso,DC=com`,
      Hostname: HostName,
      RecordClass: 'IN',
      RecordData: {
        CimClass: 'root/Microsoft/Windows/DNS:DnsServerResourceRecord',
        CimInstanceProperties,
        CimSystemProperties: 'Microsoft.Management.Infrastructure.CimSystemProperties',
      },
      RecordType,
      Timestamp: null,
      timetolive: { Ticks: 36000000000, Days: 0, Hours: 1, TotalSeconds: 3600 },
      Type: 1,
      PSComputerName: null,
    })
    return pretty(
      json([
        object('@', 'SOA', 'ExpireLimit = 1.00:00:00'),
        ...records.map((each) => object(relative(each), each.type, cim(each))),
      ]),
    )
  }

const raw = (resources: readonly object[]) =>
  json({ version: 4, terraform_version: '1.9.5', serial: 3, lineage: 'a', outputs: {}, resources })
const resource = (type: string, attributes: object, mode = 'managed') => ({
  mode,
  type,
  name: 'this',
  provider: 'provider["terraform.example/hashicorp/x"]',
  instances: [{ schema_version: 0, attributes, sensitive_attributes: [], private: 'c2VjcmV0' }],
})

const terraformAws: Writer = (records) =>
  raw([
    resource('aws_route53_zone', { zone_id: 'Z1', name: 'contoso.com', vpc: [{ vpc_id: 'vpc-1' }] }, 'data'),
    ...sets(records).map(([first, group]) =>
      resource('aws_route53_record', {
        zone_id: 'Z1',
        name: relative(first),
        fqdn: octal(full(first)),
        type: first.type,
        ttl: 300,
        alias: [],
        records: group.map((each) => (each.type === 'TXT' ? words(each).slice(1, -1) : words(each))),
        set_identifier: '',
        weighted_routing_policy: [],
      }),
    ),
  ])

const terraformAzure: Writer = (records) => {
  const shown = sets(records).map(([first, group]) => {
    const values = group.map((each) =>
      ['SRV', 'MX', 'TXT'].includes(each.type)
        ? { ...AZURE[each.type]?.(each), ...(each.type === 'TXT' && { value: each.value }) }
        : each.value,
    )
    return {
      address: 'x',
      mode: 'managed',
      type: `azurerm_dns_${first.type.toLowerCase()}_record`,
      values: {
        name: relative(first),
        resource_group_name: 'dns',
        zone_name: 'contoso.com',
        ttl: 300,
        ...(first.type === 'CNAME'
          ? { record: values[0] }
          : { [['SRV', 'MX', 'TXT'].includes(first.type) ? 'record' : 'records']: values }),
      },
      sensitive_values: {},
    }
  })
  return json({
    format_version: '1.0',
    terraform_version: '1.9.5',
    values: { root_module: { resources: [], child_modules: [{ address: 'module.dns', resources: shown }] } },
  })
}

const terraformCloudflare: Writer = (records) =>
  raw([
    resource('cloudflare_zone', { id: 'f00d', zone: 'contoso.com', plan: 'free' }),
    ...records.map((each, index) => {
      const [one, two, three] = each.numbers
      return resource(index % 2 ? 'cloudflare_record' : 'cloudflare_dns_record', {
        zone_id: 'f00d',
        name: full(each),
        type: each.type,
        ttl: 1,
        proxied: false,
        ...(each.type === 'SRV'
          ? { data: [{ priority: one, weight: two, port: three, target: each.value }] }
          : { content: each.type === 'TXT' ? words(each) : each.value }),
        ...(each.type === 'MX' && { priority: one }),
      })
    }),
  ])

const terraformGoogle: Writer = (records) =>
  raw([
    resource('google_dns_managed_zone', { name: 'contoso', dns_name: 'contoso.com.', visibility: 'public' }),
    ...sets(records).map(([first, group]) =>
      resource('google_dns_record_set', {
        managed_zone: 'contoso',
        name: `${full(first)}.`,
        type: first.type,
        ttl: 300,
        rrdatas: group.map(words),
        routing_policy: [],
      }),
    ),
  ])

const UPDATED: { readonly [type: string]: string } = {
  A: 'addresses',
  AAAA: 'addresses',
  CNAME: 'cname',
  MX: 'mx',
  NS: 'nameservers',
  SRV: 'srv',
  TXT: 'txt',
}

const terraformUpdate: Writer = (records) =>
  raw(
    sets(records).map(([first, group]) => {
      const values = group.map((each) =>
        ['SRV', 'MX'].includes(each.type)
          ? { ...AZURE[each.type]?.(each), [each.type === 'MX' ? 'exchange' : 'target']: `${each.value}.` }
          : isName(each)
            ? `${each.value}.`
            : each.value,
      )
      const name = relative(first)
      const type = first.type.toLowerCase()
      return resource(type === 'cname' ? 'dns_cname_record' : `dns_${type}_record_set`, {
        zone: 'contoso.com.',
        ...(name !== '@' && { name }),
        [UPDATED[first.type] as string]: first.type === 'CNAME' ? values[0] : values,
        ttl: 300,
      })
    }),
  )

/** Name, writer, and whether the SOA record is among what it writes and is read. */
export const WRITERS: readonly (readonly [string, Writer, 'soa' | 'no soa'])[] = [
  ['a zone file', master, 'soa'],
  ['dnscmd /zoneprint', zoneprint, 'soa'],
  ['a zone file of Windows', windowsFile, 'soa'],
  ['Route 53', route53, 'soa'],
  ['az network dns', azure('dnszones', false), 'soa'],
  ['az network private-dns, as the REST interface gives it', azure('privateDnsZones', true), 'soa'],
  ['octoDNS', octodns, 'no soa'],
  ['Get-DnsServerResourceRecord at depth 2', serverJson(2), 'no soa'],
  ['Get-DnsServerResourceRecord at depth 3', serverJson(3), 'no soa'],
  ['Terraform, AWS', terraformAws, 'no soa'],
  ['Terraform, Azure', terraformAzure, 'no soa'],
  ['Terraform, Cloudflare', terraformCloudflare, 'no soa'],
  ['Terraform, Google', terraformGoogle, 'no soa'],
  ['Terraform, dynamic updates', terraformUpdate, 'no soa'],
]
