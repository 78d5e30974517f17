/** Some tests run against a real program. Where it is missing they are skipped, except where skipping would hide a fault. */

import { spawnSync } from 'node:child_process'

/** Set where everything that is needed was installed on purpose, as in `.ci/run`. */
const REQUIRED = 'LYNC_READY_REQUIRE_SERVERS'

/**
 * `describe.skipIf(needs('openssl'))`: whether tests that need a program are skipped.
 * @throws when the program is missing and `LYNC_READY_REQUIRE_SERVERS=1` says that it must be there
 */
export function needs(
  program: string,
  {
    environment = process.env,
    exists = isInstalled,
  }: {
    readonly environment?: Readonly<Record<string, string | undefined>>
    readonly exists?: (program: string) => boolean
  } = {},
): boolean {
  if (exists(program)) return false
  if (environment[REQUIRED] === '1') throw new Error(`${program} is not installed, and ${REQUIRED}=1 demands its tests`)
  return true
}

/** Started by its name only; what it then says or does wrong is no matter. */
function isInstalled(program: string): boolean {
  const { error } = spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 10_000 })
  return (error as NodeJS.ErrnoException | undefined)?.code !== 'ENOENT'
}
