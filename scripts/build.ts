/** `npm run build`: the compiled tables, the published schemas, and the bundle in `dist/`. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.ts'
import { writeFacts, writeFolder } from './compile-facts.ts'
import { fonts } from './fonts.ts'
import { schemaFiles } from './schemas.ts'
import { writeVocabulary } from './vocabulary.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const facts = writeFacts(root)
const vocabulary = writeVocabulary(root, facts)
// In CI the schemas stay as they were committed: a test then tells when they are not current.
if (!process.env.CI) {
  mkdirSync(join(root, 'schema'), { recursive: true })
  for (const [path, text] of schemaFiles()) writeFileSync(join(root, path), text)
}
writeFolder(join(root, 'dist/generated'), new Map([...facts, ...vocabulary]))
writeFolder(join(root, 'dist/fonts'), fonts(root))
writeFolder(join(root, 'dist'), await bundle(root))
