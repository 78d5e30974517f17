import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/environment/input-error.ts'
import type { DnsObservation, DnsQuestion, DnsType, DnsView } from '../../src/question.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import { isExport } from '../../src/sources/zone-content.ts'
import { type Files, load, loadUntil, SMALLEST } from '../support/files.ts'

const FOLDER = 'fixtures/artefacts/dns-exports'
const exported = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')

/** What the source answers to `view name type`. */
function ask(files: Files, text: string): Promise<DnsObservation> {
  const [view, name = '', type = 'A'] = text.split(' ')
  const question: DnsQuestion = { ask: 'dns', view: view as DnsView, name, type: type as DnsType }
  return loadUntil(files, async (loaded) => (await createDeclaredSource(loaded).answer(question)) as DnsObservation)
}

/** States that hold records of a zone that something else makes: the zone may have more. */
const OF_OTHERS = ['terraform-azure.json', 'terraform-update.tfstate']

const withZone = (content: string, view = 'external', apex = 'contoso.com'): Files => ({
  'env.yaml': `${SMALLEST}dns:\n  ${view}:\n    zones:\n      ${apex}: zone.txt\n`,
  'zone.txt': content,
})

describe('a zone out of an export', () => {
  test.each([
    'octodns.yaml',
    'route53.json',
    'azure-public.json',
    'server-records-depth-2.json',
    'server-records-depth-3.json',
    'terraform-azure.json',
    'terraform-cloudflare.tfstate',
    'terraform-google.tfstate',
    'terraform-update.tfstate',
    'zoneprint.txt',
  ])('%s answers, closed, with the line of the export', async (name) => {
    const files = withZone(exported(name))
    expect(isExport(exported(name))).toBe(true)
    const answer = await ask(files, 'external _sip._tls.contoso.com SRV')
    expect(answer).toMatchObject({ outcome: 'found', records: [{ srv: { port: 443, target: 'sip.contoso.com' } }] })
    const [record] = answer.status === 'answered' ? answer.records : []
    expect(record?.place.file).toBe('zone.txt')
    expect(
      exported(name)
        .split('\n')
        .slice((record?.place.line ?? 1) - 1, record?.place.endLine)
        .join(),
    ).toMatch(/sip\.contoso\.com|443/)
    const absent = await ask(files, 'external lyncdiscoverinternal.contoso.com')
    expect(absent).toMatchObject(
      OF_OTHERS.includes(name)
        ? { status: 'unanswered', reason: expect.stringContaining('the state does not make the zone') }
        : { outcome: 'no-such-name' },
    )
  })

  test.each(['zone-file.dns', 'windows.dns'])('%s is a zone file, read at once', (name) => {
    expect(isExport(exported(name))).toBe(false)
    const question: DnsQuestion = { ask: 'dns', view: 'external', name: 'sip.contoso.com', type: 'A' }
    load(withZone(exported(name)), (loaded) => {
      expect(createDeclaredSource(loaded).answer(question)).toMatchObject({ outcome: 'found' })
    })
  })

  test('a name whose data the export does not tell stays unanswered', async () => {
    const soa = { Name: 'contoso.com.', Type: 'SOA', ResourceRecords: [{ Value: 'ns. host. 1 2 3 4 5' }] }
    const alias = {
      Name: 'meet.contoso.com.',
      Type: 'A',
      AliasTarget: { DNSName: 'lb.amazonaws.com.', HostedZoneId: 'Z', EvaluateTargetHealth: false },
    }
    const files = withZone(JSON.stringify({ ResourceRecordSets: [soa, alias] }))
    expect(await ask(files, 'external meet.contoso.com')).toEqual({
      status: 'unanswered',
      reason: 'meet.contoso.com in the external view: an alias to lb.amazonaws.com., whose addresses only AWS knows',
      settledBy: 'dns.external.zones',
    })
    expect(await ask(files, 'external dialin.contoso.com')).toMatchObject({ outcome: 'no-such-name' })
  })

  test('other zones of the file are left alone, and the same zone of another view is not taken', async () => {
    const inside = withZone(exported('terraform-aws.tfstate'), 'internal')
    expect(await ask(inside, 'internal sip.contoso.com')).toMatchObject({ outcome: 'found' })
    await expect(ask(withZone(exported('terraform-aws.tfstate')), 'external sip.contoso.com')).rejects.toThrow(
      /not for external clients/,
    )
    expect(await ask(withZone(exported('terraform-aws.tfstate'), 'vpn'), 'vpn sip.contoso.com')).toMatchObject({
      outcome: 'found',
    })
  })

  test.each([
    ['another zone', exported('azure-public.json'), 'fabrikam.com', /holds no zone fabrikam.com; it holds contoso.com/],
    ['cut JSON', exported('route53.json').slice(0, 500), 'contoso.com', /not JSON/],
    ['XML of another kind', '<html/>', 'contoso.com', /XML whose first element is html/],
    [
      'the table of the console',
      '\nHostName RecordType Type\n-------- ---------- ----\nsip A 1\n',
      'contoso.com',
      /cut/,
    ],
  ])('%s is an input error with its place', async (_what, content, apex, message) => {
    const refused = ask(withZone(content, 'external', apex), `external sip.${apex}`)
    await expect(refused).rejects.toThrow(InputError)
    await expect(refused).rejects.toMatchObject({
      problems: [{ file: 'zone.txt', message: expect.stringMatching(message) }],
    })
  })

  test('one fault does not hide in the shadow of another', () => {
    const files = {
      'env.yaml': `${SMALLEST}dns:\n  external:\n    zones:\n      contoso.com: bad.json\n      fabrikam.com: bad.zone\n`,
      'bad.json': '{',
      'bad.zone': 'sip A 300.0.0.1\n',
    }
    load(files, (loaded) => {
      const question: DnsQuestion = { ask: 'dns', view: 'external', name: 'sip.fabrikam.com', type: 'A' }
      expect(() => createDeclaredSource(loaded).answer(question)).toThrow(InputError)
    })
  })
})
