/** The installed package: where it is, and which version. */

import { readFileSync } from 'node:fs'

/** The folder of `package.json`: this module lies one folder below it, in `src/` as in `dist/`. */
const packageRoot = new URL('../', import.meta.url)

/** The text of a file that is shipped with the program. */
export function readShipped(path: string): string {
  return readFileSync(new URL(path, packageRoot), 'utf8')
}

/** The bytes of a file that is shipped with the program. */
export function shippedBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, packageRoot))
}

/** The version of the program, as its package says. */
export function version(): string {
  return (JSON.parse(readShipped('package.json')) as { version: string }).version
}
