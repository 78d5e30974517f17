/** Requests for `openssl req -new -config`. */

import type { ShownRequirements } from '../requirements-data.ts'
import { type CertificatePlan, renderRequests, requestHeading } from './certificate-plan.ts'
import type { Estate, Ready, ReadyOptions } from './ready.ts'

/** One configuration for each certificate. */
export function renderOpenssl(requirements: ShownRequirements, estate: Estate, options: ReadyOptions): Ready {
  return renderRequests(requirements, estate, options, '.cnf', writeConfig)
}

function writeConfig(plan: CertificatePlan, file: string, estate: Estate): string {
  const { subject, names, usages, bits } = plan
  const how = `openssl req -new -config ${file}.cnf -newkey rsa:${bits} -nodes -keyout ${file}.key -out ${file}.csr`
  const extensions = [
    'keyUsage = critical, digitalSignature, keyEncipherment',
    ...(usages.length > 0 ? [`extendedKeyUsage = ${usages.join(', ')}`] : []),
    ...(names.length > 0 ? ['subjectAltName = @alternative_names'] : []),
  ]
  const blocks = [
    requestHeading(plan, estate, how, '# '),
    [
      '[ req ]',
      `default_bits = ${bits}`,
      'default_md = sha256',
      'prompt = no',
      'string_mask = utf8only',
      'distinguished_name = subject',
      'req_extensions = extensions',
    ].join('\n'),
    ['[ subject ]', subject === undefined ? '# CN = the common name, which is not known' : `CN = ${subject}`].join(
      '\n',
    ),
    ['[ extensions ]', ...extensions].join('\n'),
    ...(names.length > 0
      ? [['[ alternative_names ]', ...names.map((name, at) => `DNS.${at + 1} = ${name}`)].join('\n')]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}
