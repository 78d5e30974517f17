/** `npm run check`: everything a change must pass, the cheapest first; stops at the first failure. */

import { $ } from 'execa'

/** Of the packages installed here; a failure is a result, with all that was said in one text. */
const run = { preferLocal: true, reject: false, all: true } as const

const STEPS = [
  { name: 'format and lint', result: () => $(run)`biome ci --error-on-warnings --colors=off` },
  { name: 'types', result: () => $(run)`tsc` },
  { name: 'who imports whom', result: () => $(run)`depcruise src rules bin scripts bench test .ci` },
  { name: 'nothing unused', result: () => $(run)`knip` },
  { name: 'tests', result: () => $(run)`vitest run --project unit --project isolated --coverage` },
  { name: 'build', result: () => $(run)`tsx scripts/build.ts` },
  { name: 'package', result: () => $(run)`publint --strict` },
  { name: 'tests of the built program', result: () => $(run)`vitest run --project e2e` },
]

for (const step of STEPS) {
  if (!(await passes(step))) {
    process.exitCode = 1
    break
  }
}

/** A step that passes says so in one line; one that fails shows all it has to say. */
async function passes({ name, result }: (typeof STEPS)[number]): Promise<boolean> {
  const { failed, all, durationMs, command } = await result()
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${name} (${(durationMs / 1000).toFixed(1)} s)`)
  if (failed) console.error(`\n${command}\n\n${all}`)
  return !failed
}
