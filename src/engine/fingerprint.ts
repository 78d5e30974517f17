/** What tells a finding apart from all others, in whichever report it stands. */

import { createHash } from 'node:crypto'

/** SHA-256 of rule id, subject and file, in hexadecimal. */
export function fingerprintOf(ruleId: string, subject: string, path: string): string {
  return createHash('sha256').update(`${ruleId}\0${subject}\0${path}`).digest('hex')
}
