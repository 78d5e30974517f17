import { expect, test } from 'vitest'
import { run } from '../cli/fake-io.ts'

const CHECK = ['check', 'fixtures/environments/contoso-core-mistakes/env.yaml', '--root', '.', '--as-of', '2014-06-01']
const AUDIT = ['--audit-data', 'fixtures/audit/contoso.yaml']

/** Causes by what they say, not by where the list has it. */
async function told(args: readonly string[]) {
  const { findings, causes } = JSON.parse((await run([...CHECK, ...args, '-f', 'json'])).stdout)
  const nameOf = (place: number) => `${findings[place].ruleId} ${findings[place].subject}`
  return causes.map(({ finding, consequences }: { finding: number; consequences: readonly number[] }) => [
    nameOf(finding),
    consequences.map(nameOf),
  ])
}

test('causes stay the same where met findings are judged, listed, or left out', async () => {
  const plain = await told([])
  expect(plain.length).toBeGreaterThan(5)
  expect(await told(['--show', 'all'])).toEqual(plain)
  // Attestations speak of what is met as well: it is judged, and not listed.
  expect(await told(AUDIT)).toEqual(plain)
}, 60_000)
