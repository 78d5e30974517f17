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

const CERTIFICATES = /^certificates:\r?\n/m
const DAYS = /^ +not(Before|After):.*\r?\n/gm

/** A first description is of a plan: a certificate that is planned has no days yet, and the example's are long past. */
const PLANNED = `# Certificates in words, as they are planned. One that is issued is read from its file instead:
#   - { id: se, file: lync01.pem, roots: root.pem, assignedTo: { lync01.contoso.net: [Default, OAuthTokenIssuer] } }
certificates:
`

/** The example, with its certificate as planned, and with its schema where the user can put it. */
export function newcomerEnvironment(example: string): string {
  return HEAD + example.replace(MODELINE, '').replace(CERTIFICATES, PLANNED).replace(DAYS, '')
}
