/** From servers of OpenSSL on this machine to the verdicts of rules, through the prober and the source of answers. */

import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { rules } from '../../../../rules/index.ts'
import { checkEnvironment } from '../../../../src/engine/check.ts'
import { loadFacts } from '../../../../src/facts/facts.ts'
import { createObservedSource } from '../../../../src/sources/observed/source.ts'
import type { Issued } from '../../../support/certificates.ts'
import { needs } from '../../../support/gate.ts'
import { loadWithImports } from '../../../support/load.ts'
import { type Estate, makeEstate, presentedBy, serve } from '../../../support/observed/openssl-server.ts'
import { liveProber } from '../../../support/observed/probing.ts'

const NAME = 'lync01.contoso.net'
const PUBLISHED = ['webext.contoso.com', 'meet.contoso.com']
/** Loopback addresses that nothing else uses. */
const [SERVER, PROXY] = ['127.9.13.11', '127.9.13.40']
const PORTS = [5061, 443]
const LOWEST = ['-cipher', 'ALL:@SECLEVEL=0']

/** Ports below 1024 are not for everybody, nor are these addresses on every system. */
async function canListen(): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(443, SERVER)
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

const isLeftOut = needs('openssl') || !(await canListen())
const facts = loadFacts()

const ENVIRONMENT = `lync-ready: 1
name: Loopback
product: lync-2013
sipDomains: [contoso.com]
pools:
  - fqdn: ${NAME}
    role: standard-edition
    tls: [TLS 1.0, TLS 1.1, TLS 1.2]
    webServices: { external: webext.contoso.com }
    servers: [{ address: ${SERVER} }]
edgePools: none
reverseProxies:
  - { name: rp01, public: ${PROXY}, publish: [{ hosts: [${PUBLISHED.join(', ')}], to: ${NAME} }] }
dns:
  internal: { zones: { contoso.net: { records: [lync01 A ${SERVER}] } } }
  external: { zones: { contoso.com: { records: [webext A ${PROXY}, meet A ${PROXY}] } } }
certificates:
  - { id: lync01, file: lync01.pem, roots: root.pem, chain: authority.pem, issuer: { kind: internal }, assignedTo: { ${NAME}: Default } }
  - { id: proxy, file: proxy.pem, roots: root.pem, chain: authority.pem, issuer: { kind: public }, assignedTo: { rp01: ReverseProxyListener } }
`

describe.skipIf(isLeftOut)('rules judge what servers of OpenSSL present', () => {
  let estate: Estate
  let folder: string
  let leaf: Issued
  let proxy: Issued

  beforeAll(async () => {
    estate = await makeEstate()
    leaf = await estate.issue([NAME])
    proxy = await estate.issue(PUBLISHED, { key: 'ec2' })
    folder = mkdtempSync(join(tmpdir(), 'lync-ready-tls-'))
    const files = { lync01: leaf, proxy, root: estate.root, authority: estate.authority }
    for (const [name, { pem }] of Object.entries(files)) writeFileSync(join(folder, `${name}.pem`), pem)
    writeFileSync(join(folder, 'env.yaml'), ENVIRONMENT)
  }, 120_000)
  afterAll(() => {
    estate.forge.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The status of rules once the server does what it was told, at both of its ports or at one. */
  async function judged(at: 'inside' | 'internet', args: readonly string[], ports = PORTS) {
    for (const port of at === 'inside' ? ports : [443]) {
      const server = await serve(args, { address: at === 'inside' ? SERVER : PROXY, port })
      onTestFinished(() => server.stop())
    }
    const loaded = loadWithImports(join(folder, 'env.yaml'), { root: folder, workingFolder: folder })
    const report = await checkEnvironment(loaded, {
      rules,
      allRules: rules,
      facts,
      asOf: '2014-06-01',
      version: '0.0.0',
      includeMet: true,
      observed: createObservedSource(loaded, [liveProber(at, { timeoutMs: 2_000 })]),
    })
    const statuses = Object.fromEntries(report.results.map(({ ruleId, status }) => [ruleId, status]))
    return { report, statuses }
  }

  const PASSING = {
    'certificates/presented-as-assigned': 'pass',
    'certificates/presented-for-the-name-asked': 'pass',
    'certificates/presented-with-its-chain': 'pass',
    'certificates/not-expired': 'pass',
    'certificates/path-valid-to-root': 'pass',
  }

  const cases: readonly (readonly [string, () => Promise<readonly string[]> | readonly string[], object])[] = [
    ['as described', () => presentedBy(estate, leaf), PASSING],
    [
      'with TLS 1.0 to 1.2',
      () => [...presentedBy(estate, leaf), ...LOWEST, '-no_tls1_3'],
      { ...PASSING, 'tls/offered-as-given': 'pass' },
    ],
    [
      'with TLS 1.0 alone',
      () => [...presentedBy(estate, leaf), ...LOWEST, '-tls1'],
      { ...PASSING, 'tls/offered-as-given': 'warn' },
    ],
    ['demanding a certificate', () => [...presentedBy(estate, leaf), '-Verify', '1'], PASSING],
    [
      'without the authority in between',
      () => presentedBy(estate, leaf, []),
      { ...PASSING, 'certificates/presented-with-its-chain': 'fail' },
    ],
    [
      'with one that is expired',
      async () => presentedBy(estate, await estate.issue([NAME], { from: '20120101000000Z', to: '20140101000000Z' })),
      { ...PASSING, 'certificates/presented-as-assigned': 'warn', 'certificates/not-expired': 'fail' },
    ],
    [
      'with another name',
      async () => presentedBy(estate, await estate.issue(['lync02.contoso.net'])),
      {
        ...PASSING,
        'certificates/presented-as-assigned': 'warn',
        'certificates/presented-for-the-name-asked': 'fail',
        'certificates/required-names-covered': 'fail',
      },
    ],
    [
      'with one signed with MD5',
      async () => [...presentedBy(estate, await estate.issue([NAME], { digest: 'md5' })), ...LOWEST],
      { ...PASSING, 'certificates/presented-as-assigned': 'warn', 'certificates/signature-supported': 'fail' },
    ],
  ]

  test.each(cases)('%s', async (_, args, expected) => {
    expect((await judged('inside', await args())).statuses).toMatchObject(expected)
  })

  test('one port that refuses is not known, and what the other presents is judged', async () => {
    const { statuses, report } = await judged('inside', presentedBy(estate, leaf), [5061])
    expect(statuses).toMatchObject({
      'certificates/presented-as-assigned': 'unknown',
      'certificates/presented-with-its-chain': 'unknown',
      'certificates/not-expired': 'pass',
    })
    const unknown = report.findings.filter(
      ({ ruleId, verdict }) => ruleId.endsWith('its-chain') && verdict === 'unknown',
    )
    expect(unknown.map(({ subject, message }) => [subject, message])).toEqual([
      [`inside/${NAME}:443`, `what ${NAME}:443 at ${SERVER} presents is not known: the connection is refused`],
    ])
  })

  test('nobody answers: nothing is passed, and nothing fails', async () => {
    const { statuses } = await judged('inside', [], [])
    expect(statuses).toMatchObject({
      'certificates/presented-as-assigned': 'unknown',
      'certificates/presented-for-the-name-asked': 'unknown',
      'certificates/presented-with-its-chain': 'unknown',
      'tls/offered-as-given': 'unknown',
      'certificates/not-expired': 'unknown',
    })
  })

  test('a reverse proxy with one certificate for each name, seen from the Internet', async () => {
    const other = await estate.issue(['other.contoso.com'], { key: 'ec3' })
    const second = ['-servername', 'meet.contoso.com', '-cert2', other.file, '-key2', estate.keyOf(other)]
    const { statuses, report } = await judged('internet', [...presentedBy(estate, proxy), ...second])
    expect(statuses).toMatchObject({
      'certificates/presented-as-assigned': 'warn',
      'certificates/presented-for-the-name-asked': 'fail',
    })
    const wrong = report.findings.filter(({ ruleId, verdict }) => ruleId.endsWith('name-asked') && verdict === 'unmet')
    expect(wrong.map(({ subject }) => subject)).toEqual(['internet/meet.contoso.com:443'])
    // Two certificates stand for one of the description: which of them counts cannot be told.
    const open = report.findings.find(
      ({ ruleId, subject }) => ruleId === 'certificates/not-expired' && subject === 'proxy',
    )
    expect(open?.message).toContain('present different certificates for proxy')
  })
})
