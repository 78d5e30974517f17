/** What the page on formats quotes is what the program prints. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FORMATS, type Format, REPORTERS, type ReportFormat } from '../../src/reporters/index.ts'
import { run } from '../cli/fake-io.ts'
import { READERS } from '../reporters/formats/readers.ts'
// Before the first test, which would have to wait for all rules.
import '../../src/cli/program.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(`${root}docs/formats.md`, 'utf8')
const [, command = ''] = /npx lync-ready (check \S+ .*) --format NAME\n/.exec(page) ?? []

/** The example of each section: what stands in its last block of code. */
const examples = new Map(
  page
    .split(/^## (?=[a-z-]+$)/m)
    .slice(1)
    .map((section): [string, string] => [
      section.slice(0, section.indexOf('\n')),
      [...section.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].at(-1)?.[1] ?? '',
    ]),
)

test('it tells of every format, and of nothing else', () => {
  expect([...examples.keys()]).toEqual(FORMATS)
})

test.each(FORMATS)('the example of %s is what is printed', async (format) => {
  const printed = await linesOf(format)
  const quoted = (examples.get(format) ?? '').split('\n').filter((line) => line !== '' && line !== '…')
  expect(quoted.length).toBeGreaterThan(1)
  // In the order of the program: each line is looked for behind the one before. `…` may stand at its ends.
  let next = 0
  for (const line of quoted) {
    const text = line.replace(/^…|…$/g, '')
    const at = printed.findIndex((each, index) => index >= next && isQuoted(each, line, text))
    expect(at, line).toBeGreaterThanOrEqual(next)
    next = at + 1
  }
})

/** What is printed; of a format that is no text, the texts its reader finds in the file. */
async function linesOf(format: Format): Promise<readonly string[]> {
  const { isBinary }: ReportFormat = REPORTERS[format]
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-formats-'))
  try {
    const file = join(folder, 'report')
    const asked = isBinary ? `${format}=${file}` : format
    const { code, stdout, stderr } = await run([...command.split(' '), '--format', asked], { workingFolder: root })
    expect([code, stderr]).toEqual([1, ''])
    return isBinary ? (await READERS[format](readFileSync(file))).texts : stdout.split('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isQuoted(printed: string, line: string, text: string): boolean {
  const shown = printed.replace(/\r$/, '')
  if (line.startsWith('…')) return shown.includes(text)
  return line.endsWith('…') ? shown.startsWith(text) : shown === text
}
