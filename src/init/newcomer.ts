/** A first environment file, made from the example that ships with the program. */

const SCHEMA_FILE = 'lync-ready.schema.json'
const MODELINE = /^# yaml-language-server:.*\r?\n/m

const HEAD = `# A first description of a deployment: put your own values in place of these.
# "none" says that there is none. What is left out is not known, and rules that need it cannot judge.
# Then run lync-ready check, and add what its closing lines ask for.
#
# For completion and checks while you type: lync-ready schema > ${SCHEMA_FILE}
# yaml-language-server: $schema=${SCHEMA_FILE}
`

/** The example leaves certificates out; in words they need no further file. Planned ones have no days yet. */
const CERTIFICATES = `# Certificates in words, as they are planned. One that is issued is read from its file instead:
#   - { id: se, file: lync01.pem, roots: root.pem, assignedTo: { lync01.contoso.net: [Default, OAuthTokenIssuer] } }
certificates:
  - id: se
    subject: lync01.contoso.net
    sans:
      - lync01.contoso.net
      - sip.contoso.com
      - meet.contoso.com
      - dialin.contoso.com
      - lyncdiscoverinternal.contoso.com
      - lyncdiscover.contoso.com
    key: RSA 2048
    signature: sha256WithRSAEncryption
    eku: [serverAuth]
    crlDistributionPoints: [http://pki.contoso.com/internal-ca.crl]
    issuer: { name: Contoso Issuing CA 1, kind: internal }
    assignedTo: { lync01.contoso.net: [Default, OAuthTokenIssuer] }
`

/** The example with certificates, and with its schema where the user can put it, not where its own repository has it. */
export function newcomerEnvironment(example: string): string {
  return HEAD + example.replace(MODELINE, '') + CERTIFICATES
}
