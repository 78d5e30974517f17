/** One temporary folder for a whole run: workers are ended before they could take away what they made. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where each system looks for its temporary folder; workers are started with these. */
const VARIABLES = ['TMPDIR', 'TEMP', 'TMP']

export default function oneTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-tests-'))
  for (const name of VARIABLES) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
