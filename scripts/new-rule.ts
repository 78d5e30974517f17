/** `npm run new-rule dns/some-id`: writes the skeleton of a rule, its page and its test, and enters it in the lists. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newFiles, refusal, scaffold } from './scaffold.ts'

const [id = ''] = process.argv.slice(2)
const lists = { index: readFileSync('rules/index.ts', 'utf8'), ids: readFileSync('rules/ids.txt', 'utf8') }
const existing = newFiles(id).find((path) => existsSync(path))
const refused = refusal(id, lists) ?? (existing && `${existing} exists`)

if (refused) {
  console.error(refused)
  process.exitCode = 2
} else {
  for (const [path, text] of scaffold(id, lists)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    console.log(path)
  }
}
