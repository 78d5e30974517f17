/** Requests for `certreq -new` of Windows. */

import type { ShownRequirements } from '../requirements-data.ts'
import { type CertificatePlan, renderRequests, requestHeading } from './certificate-plan.ts'
import type { Estate, Ready, ReadyOptions } from './ready.ts'
import { asciiText } from './safe-text.ts'

const USAGES: Readonly<Record<string, string>> = { serverAuth: '1.3.6.1.5.5.7.3.1', clientAuth: '1.3.6.1.5.5.7.3.2' }

/** digitalSignature and keyEncipherment. */
const KEY_USAGE = '0xa0'

/** What the procedures of the vendor call a legacy key: of the provider that Schannel uses, for key exchange. */
const LEGACY_PROVIDER = ['ProviderName = "Microsoft RSA SChannel Cryptographic Provider"', 'ProviderType = 12']

/** One INF for each certificate. */
export function renderCertreq(requirements: ShownRequirements, estate: Estate, options: ReadyOptions): Ready {
  return renderRequests(requirements, estate, options, '.inf', writeInf)
}

function writeInf(plan: CertificatePlan, file: string, estate: Estate): string {
  const how = `certreq -new ${file}.inf ${file}.req`
  const blocks = [
    requestHeading(plan, estate, how, '; '),
    '[Version]\nSignature = "$Windows NT$"',
    ['[NewRequest]', ...requestLines(plan, estate)].join('\n'),
    ...(plan.usages.length > 0 ? [['[EnhancedKeyUsageExtension]', ...usageLines(plan)].join('\n')] : []),
    ...(plan.names.length > 0 ? [['[Extensions]', ...nameLines(plan)].join('\n')] : []),
  ]
  return `${blocks.join('\n\n')}\n`.replaceAll('\n', '\r\n')
}

function requestLines({ shown, subject, bits }: CertificatePlan, { legacyKeys }: Estate): readonly string[] {
  return [
    subject === undefined ? '; Subject = "CN=the common name, which is not known"' : `Subject = "CN=${subject}"`,
    `FriendlyName = ${infText(shown.id)}`,
    'KeySpec = 1',
    `KeyLength = ${bits}`,
    `KeyUsage = ${KEY_USAGE}`,
    `Exportable = ${shown.exportable ? 'TRUE' : 'FALSE'}`,
    'MachineKeySet = TRUE',
    ...(legacyKeys ? LEGACY_PROVIDER : []),
    'HashAlgorithm = sha256',
    'RequestType = PKCS10',
  ]
}

function usageLines({ usages }: CertificatePlan): readonly string[] {
  return usages.flatMap((usage) => (USAGES[usage] === undefined ? [] : [`OID = ${USAGES[usage]}`]))
}

function nameLines({ names }: CertificatePlan): readonly string[] {
  const lines = names.map((name, index) => `_continue_ = "dns=${name}${index < names.length - 1 ? '&' : ''}"`)
  return ['2.5.29.17 = "{text}"', ...lines]
}

/** In quotes; a quote inside is doubled, and so is the percent sign, which starts a name of the section Strings. */
function infText(text: string): string {
  return `"${asciiText(text).replaceAll('"', '""').replaceAll('%', '%%')}"`
}
