import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Context } from '../../src/cli/context.ts'
import { showReports } from '../../src/cli/output.ts'
import type { Report } from '../../src/report.ts'
import { folderOf, run, SMALLEST } from './fake-io.ts'

test('reports that are too long together lose no other format, and say what to do instead', async () => {
  const workingFolder = folderOf({ 'env.yaml': SMALLEST })
  const args = ['check', 'env.yaml', '--only', 'lifecycle', '--as-of', '2014-06-01', '-f', 'json']
  const report = JSON.parse((await run(args, { workingFolder })).stdout) as Report
  const longer = {
    ...report,
    // What V8 itself says, without the memory it takes to come so far.
    get tooLong() {
      return 'x'.repeat(2 ** 30)
    },
  }
  const notices: string[] = []
  const io = { stderr: (text: string) => notices.push(text), workingFolder, env: {}, stdoutIsTerminal: false }
  const context = { io, notice: (text: string) => notices.push(text) } as unknown as Context
  const outputs = [
    { format: 'json', file: 'all.json' },
    { format: 'csv', file: 'all.csv' },
  ] as const
  const code = await showReports({ reports: [longer, longer], isSet: true }, outputs, { show: 'problems' }, context)
  expect(code).toBe(2)
  expect(notices).toEqual([expect.stringContaining('nothing is written as json: 2 reports are longer together')])
  expect(notices[0]).toContain('-f json=reports/{path}.json')
  expect(notices[0]).toContain('--shard')
  expect(readFileSync(join(workingFolder, 'all.csv'), 'utf8')).not.toBe('')
}, 60_000)

test('a set longer than one text may be is written piece by piece', async () => {
  const workingFolder = folderOf({ 'env.yaml': SMALLEST })
  const args = ['check', 'env.yaml', '--only', 'lifecycle', '--as-of', '2014-06-01', '-f', 'json']
  const report = JSON.parse((await run(args, { workingFolder })).stdout) as Report
  // Together half again as long as the longest text: what is written is not kept, for the memory it would take.
  const long = { ...report, long: 'x'.repeat(2 ** 24) }
  let length = 0
  const stdoutPieces = async (pieces: Iterable<string>) => {
    for (const piece of pieces) length += piece.length
  }
  const io = { stdoutPieces, workingFolder, env: {}, stdoutIsTerminal: false }
  const context = { io, notice: expect.unreachable } as unknown as Context
  const reports = Array.from({ length: 48 }, () => long)
  expect(await showReports({ reports, isSet: true }, [{ format: 'json' }], { show: 'problems' }, context)).toBe(0)
  expect(length).toBeGreaterThan(3 * 2 ** 28)
}, 120_000)
