/** End-to-end tests run the built program: it is built again when a source has changed. */

import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'

const root = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['src', 'rules', 'scripts', 'package.json']

export default async function buildWhenStale(): Promise<void> {
  const main = join(root, 'dist/main.js')
  const builtAt = existsSync(main) ? statSync(main).mtimeMs : 0
  const changed = SOURCES.flatMap((source) => filesOf(join(root, source))).some(
    (path) => statSync(path).mtimeMs > builtAt,
  )
  if (changed) await execa('npm', ['run', 'build'], { cwd: root })
}

function filesOf(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('generated'))
    .map((entry) => join(entry.parentPath, entry.name))
}
