/** TLS servers that present something else than the description has it. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TlsOffer } from '../../../src/question-observed.ts'
import { readCertificates } from '../../../src/sources/artefacts/certificate-file.ts'
import type { NotRun, Prober, TlsEvidence } from '../../../src/sources/observed/probe.ts'
import { scripted } from './as-described.ts'

const folder = fileURLToPath(new URL('../../../fixtures/environments/contoso-single-edge/certs/', import.meta.url))

/** What those of these years offer. */
export const OFFERS: readonly TlsOffer[] = [
  { version: 'TLS 1.0', offered: 'yes' },
  { version: 'TLS 1.1', offered: 'yes' },
  { version: 'TLS 1.2', offered: 'yes' },
  { version: 'TLS 1.3', offered: 'no', reason: 'it refuses the version' },
]

/** The certificates of files of Contoso, one after the other. */
export function presents(...files: readonly string[]): TlsEvidence {
  const chain = files.flatMap((file) => readCertificates(readFileSync(`${folder}${file}.pem`), file).certificates)
  return {
    outcome: 'presented',
    chain: chain.map(({ der }) => Buffer.from(der).toString('base64')),
    asksForCertificate: false,
    offers: OFFERS,
  }
}

export const SILENT: TlsEvidence = {
  outcome: 'silent',
  reason: 'nothing came within 3000 ms',
  offers: OFFERS.map(({ version }) => ({ version, offered: 'unknown', reason: 'nothing came within 3000 ms' })),
}

/** By `name:port`, or `name:port address` where only one of several addresses does. */
export function presenting(instead: Readonly<Record<string, TlsEvidence | NotRun>>): Prober {
  return scripted((probe) => {
    if (probe.ask !== 'tls') return undefined
    const place = `${probe.name}:${probe.port}`
    return instead[`${place} ${probe.address}`] ?? instead[place]
  })
}
