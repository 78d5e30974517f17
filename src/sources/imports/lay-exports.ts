/** All that reads exports and lays them under a description, as one module to load. */

import { withImports } from '../../environment/imports.ts'
import type { LayExports } from '../../environment/with-exports.ts'
import { readImport } from './read-import.ts'

export const layExports: LayExports = (value, session) => withImports(value, session, readImport)
