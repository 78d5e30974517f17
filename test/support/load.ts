/** Loads environments as the commands do: with everything that reads exports. */

import { type Loaded, type LoadOptions, loadEnvironment } from '../../src/environment/load.ts'
import { readImport } from '../../src/sources/imports/read-import.ts'

export function loadWithImports(file: string, options: LoadOptions): Loaded {
  return loadEnvironment(file, options, readImport)
}
