import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { TlsOffer, TlsQuestion } from '../../../src/question-observed.ts'
import type { TlsEvidence } from '../../../src/sources/observed/probe.ts'
import { recordingOf, recordingText } from '../../../src/sources/observed/recording.ts'
import { OFFERS, presents, SILENT } from '../../support/observed/presenting.ts'

const folder = fileURLToPath(new URL('../../../fixtures/environments/', import.meta.url))

const FARM: TlsQuestion = { ask: 'tls', at: 'inside', name: 'owas.contoso.net', address: '192.168.10.50', port: 443 }

const EDGE: TlsQuestion = { ask: 'tls', at: 'inside', name: 'lsedge.contoso.net', address: '172.25.33.10', port: 5062 }

const OFFERED_BY_ALL: readonly TlsOffer[] = [
  { version: 'TLS 1.1', offered: 'yes' },
  { version: 'TLS 1.2', offered: 'yes' },
]

const OTHERWISE: readonly (readonly [string, TlsQuestion, TlsEvidence])[] = [
  ['chainless', FARM, presents('owas')],
  ['misnamed', FARM, presents('fe01', 'internal-ca')],
  ['silent', FARM, SILENT],
  [
    'untold',
    FARM,
    {
      ...presents('owas', 'internal-ca'),
      offers: [
        { version: 'TLS 1.0', offered: 'unknown', reason: 'it resets the connection before it presents a certificate' },
        ...OFFERED_BY_ALL,
        { version: 'TLS 1.3', offered: 'no', reason: 'it refuses the version' },
      ],
    },
  ],
  [
    'newer',
    EDGE,
    {
      ...presents('edge-internal', 'internal-ca'),
      offers: [{ version: 'TLS 1.0', offered: 'yes' }, ...OFFERED_BY_ALL, { version: 'TLS 1.3', offered: 'yes' }],
    },
  ],
  [
    'unclear',
    EDGE,
    {
      ...presents('edge-internal', 'internal-ca'),
      offers: OFFERS.map(({ version }) => ({ version, offered: 'unknown', reason: 'it resets the connection' })),
    },
  ],
]

// Made anew with `vitest run --update=all`.
test.each(OTHERWISE)('the recording of a server that is %s', async (what, probe, evidence) => {
  const made = recordingOf([{ probe, seen: { vantage: 'inside', at: '2014-05-31T08:00:00Z' }, evidence }], {
    tool: { name: 'lync-ready', version: '0.0.0' },
    environment: 'Contoso, observed',
    complete: true,
  })
  await expect(recordingText(made)).toMatchFileSnapshot(`${folder}contoso-observed-tls-${what}.json`)
})
