import { describe, expect, test } from 'vitest'
import { csvCell, renderRequirementsCsv } from '../../src/reporters/requirements-csv.ts'
import { type ShownRequirement, shownRequirements } from '../../src/reporters/requirements-data.ts'
import { renderRequirementsJson } from '../../src/reporters/requirements-json.ts'
import { renderRequirementsText } from '../../src/reporters/requirements-text.ts'
import { pageOf } from '../../src/reporters/text-page.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { PLAIN } from './samples.ts'

const source = (key: string) => ({
  key,
  title: `Document ${key}`,
  url: `https://example.org/${key}`,
  read: '2020-01-01',
})

const needed: DnsRequirement = {
  kind: 'dns',
  id: 'internal/lync01.contoso.net/A',
  view: 'internal',
  name: 'lync01.contoso.net',
  type: 'host',
  necessity: 'required',
  rule: 'dns/host',
  leadsTo: { addresses: ['192.0.2.1', '2001:db8::1'], match: 'some', text: 'the pool' },
  aliasTargets: [],
  because: [{ text: 'clients look for it', at: [] }],
  at: [],
  row: {
    id: 'row',
    view: 'internal',
    type: 'host',
    each: 'role-server',
    owner: '{name}',
    when: [],
    necessity: 'required',
    rule: 'dns/host',
    because: 'clients look for it',
    products: ['lync-2013'],
    confidence: 'confirmed',
    citations: [source('B'), source('A')],
  },
}

const dns: readonly DnsRequirement[] = [
  { ...needed, id: '1', view: 'external', name: 'only-inside.contoso.com', necessity: 'forbidden' },
  {
    ...needed,
    id: '2',
    view: 'external',
    name: '_sip._tls.contoso.com',
    type: 'srv',
    openUntil: 'edgePools',
    port: 443,
    suggestedTarget: 'sip.contoso.com',
    leadsTo: { addresses: [], match: 'all', text: 'the Access Edge service', settledBy: 'edgePools.nat' },
  },
  needed,
  {
    ...needed,
    id: '3',
    name: 'lyncdiscoverinternal.contoso.com',
    type: 'host-or-alias',
    leadsTo: { addresses: [], match: 'all', text: 'the web services', settledBy: 'pools.webServices.vip' },
    aliasTargets: ['web.contoso.net'],
    row: {
      ...needed.row,
      confidence: 'third-party',
      citations: [source('C'), { key: 'D', title: 'A book', read: '2020-01-01' }],
    },
  },
  {
    ...needed,
    id: '4',
    name: 'fe02.contoso.net',
    necessity: 'optional',
    leadsTo: { addresses: [], match: 'all', text: 'its own address', settledBy: 'pools.servers.address' },
  },
]

const shown = shownRequirements({ dns })

describe('as text', () => {
  test('what can be pasted is a record, everything else a comment', () => {
    const text = renderRequirementsText(shown, pageOf(PLAIN))
    expect(text).toMatchInlineSnapshot(`
      "; DNS records inside the network

      lync01.contoso.net. IN A 192.0.2.1
      lync01.contoso.net. IN AAAA 2001:db8::1
      ;   required; leads to the pool; one of these is enough
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      lyncdiscoverinternal.contoso.com. IN CNAME web.contoso.net.
      ;   required; leads to the web services; may be a CNAME to web.contoso.net; give
      ;   pools.webServices.vip to know all addresses
      ;   because clients look for it
      ;   judged by dns/host; documented in [3][4] (third-party)

      ; fe02.contoso.net. IN A (its own address)
      ;   optional; give pools.servers.address to know all addresses
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      ; DNS records on the Internet

      ; only-inside.contoso.com. IN A
      ;   must not exist
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      ; _sip._tls.contoso.com. IN SRV 0 0 443 sip.contoso.com.
      ;   required if edgePools, which is not given, asks for it; the target leads to the Access Edge
      ;   service
      ;   because clients look for it
      ;   judged by dns/host; documented in [1][2]

      ; [1] Document B
      ;     https://example.org/B
      ; [2] Document A
      ;     https://example.org/A
      ; [3] Document C
      ;     https://example.org/C
      ; [4] A book
      "
    `)
    const records = text.split('\n').filter((line) => line !== '' && !line.startsWith(';'))
    expect(records).toEqual([
      'lync01.contoso.net. IN A 192.0.2.1',
      'lync01.contoso.net. IN AAAA 2001:db8::1',
      'lyncdiscoverinternal.contoso.com. IN CNAME web.contoso.net.',
    ])
  })

  test('nothing required is said in so many words', () => {
    expect(renderRequirementsText([], pageOf(PLAIN))).toBe('; no DNS record is required\n')
  })
})

test('as JSON', () => {
  const environment = { path: 'env.yaml', name: 'Contoso', product: 'lync-2013' }
  const data = JSON.parse(renderRequirementsJson(shown, environment))
  expect(data).toEqual({ requirementsVersion: 1, environment, dns: shown })
})

describe('as CSV', () => {
  test('one line for each, ended as RFC 4180 has it', () => {
    const lines = renderRequirementsCsv(shown).split('\r\n')
    expect(lines).toHaveLength(shown.length + 2)
    expect(lines[3]).toBe(
      'internal,lync01.contoso.net,A,required,,' +
        'lync01.contoso.net. IN A 192.0.2.1; lync01.contoso.net. IN AAAA 2001:db8::1,the pool,clients look for it,' +
        'dns/host,confirmed,https://example.org/B; https://example.org/A',
    )
  })

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "'\\u000d=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ['_sip._tls.contoso.com', '_sip._tls.contoso.com'],
  ])('%j is written as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell)
  })

  test('no cell is calculated, whatever a name begins with', () => {
    const [first] = shown as [ShownRequirement]
    expect(renderRequirementsCsv([{ ...first, name: '=cmd|x' }])).toContain(",'=cmd|x,")
  })
})
