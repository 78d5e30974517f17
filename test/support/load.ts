/** Loads environments as the commands do: with everything that reads exports. */

import { type Loaded, type LoadOptions, loadEnvironment } from '../../src/environment/load.ts'
import { layExports } from '../../src/sources/imports/lay-exports.ts'

export function loadWithImports(file: string, options: LoadOptions): Loaded {
  return loadEnvironment(file, options, layExports)
}
