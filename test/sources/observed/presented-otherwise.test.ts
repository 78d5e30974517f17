import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { TlsQuestion } from '../../../src/question-observed.ts'
import type { TlsEvidence } from '../../../src/sources/observed/probe.ts'
import { recordingOf, recordingText } from '../../../src/sources/observed/recording.ts'
import { presents, SILENT } from '../../support/observed/presenting.ts'

const folder = fileURLToPath(new URL('../../../fixtures/environments/', import.meta.url))

const FARM: TlsQuestion = { ask: 'tls', at: 'inside', name: 'owas.contoso.net', address: '192.168.10.50', port: 443 }

const OTHERWISE: readonly (readonly [string, TlsEvidence])[] = [
  ['chainless', presents('owas')],
  ['misnamed', presents('fe01', 'internal-ca')],
  ['silent', SILENT],
  [
    'untold',
    {
      ...presents('owas', 'internal-ca'),
      offers: [
        { version: 'TLS 1.0', offered: 'unknown', reason: 'it resets the connection before it presents a certificate' },
        { version: 'TLS 1.1', offered: 'yes' },
        { version: 'TLS 1.2', offered: 'yes' },
        { version: 'TLS 1.3', offered: 'no', reason: 'it refuses the version' },
      ],
    },
  ],
]

// Made anew with `vitest run --update=all`.
test.each(OTHERWISE)('the recording of an Office Web Apps farm that is %s', async (what, evidence) => {
  const made = recordingOf([{ probe: FARM, seen: { vantage: 'inside', at: '2014-05-31T08:00:00Z' }, evidence }], {
    tool: { name: 'lync-ready', version: '0.0.0' },
    environment: 'Contoso, observed',
    complete: true,
  })
  await expect(recordingText(made)).toMatchFileSnapshot(`${folder}contoso-observed-tls-${what}.json`)
})
