/** Where a path leads. */

import { realpathSync } from 'node:fs'

/** Through all links; undefined where it leads to nothing. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
