/** Written by hand from the vendor's pages: the memory and processors that are recommended, by product and role. */

import { expect, test } from 'vitest'
import memory from '../../../rules/hardware/memory-recommended.ts'
import processors from '../../../rules/hardware/processors-recommended.ts'
import { judgeCopy } from '../../support/copies.ts'
import { newcomerHas } from '../prerequisites/copies.ts'

/** Product, role, memory in GB, cores, clock in GHz. */
const CELLS: readonly (readonly [string, string, number, number, number])[] = [
  ['lync-2013', 'front-end', 32, 12, 2.26],
  ['lync-2013', 'standard-edition', 32, 12, 2.26],
  ['lync-2013', 'persistent-chat', 32, 12, 2.26],
  ['lync-2013', 'director', 16, 8, 2.0],
  ['lync-2013', 'mediation', 16, 8, 2.0],
  ['sfb-2015', 'front-end', 32, 12, 2.26],
  ['sfb-2015', 'standard-edition', 32, 12, 2.26],
  ['sfb-2015', 'persistent-chat', 32, 12, 2.26],
  ['sfb-2015', 'director', 16, 8, 2.26],
  ['sfb-2015', 'mediation', 16, 8, 2.26],
  ['sfb-2015', 'video-interop', 16, 8, 2.26],
  ['sfb-2019', 'front-end', 64, 12, 2.4],
  ['sfb-2019', 'standard-edition', 32, 12, 2.4],
  ['sfb-2019', 'director', 32, 12, 2.4],
  ['sfb-2019', 'mediation', 32, 12, 2.4],
  ['sfb-se', 'front-end', 64, 12, 2.4],
  ['sfb-se', 'standard-edition', 32, 12, 2.4],
  ['sfb-se', 'director', 32, 12, 2.4],
]

/** Roles of which no page gives a figure. */
const UNDOCUMENTED = [
  ['lync-2013', 'survivable-branch-server'],
  ['lync-2013', 'trusted-application'],
  ['sfb-2019', 'video-interop'],
] as const

async function statuses(product: string, role: string, hardware: string): Promise<readonly unknown[]> {
  const overlay = newcomerHas(`hardware: { ${hardware} }`, `product: ${product}, role: ${role}`)
  const { results } = await judgeCopy('newcomer', { overlay, only: [memory, processors] })
  return results.map(({ status }) => status)
}

test.each(CELLS)('%s %s: %d GB, %d cores, %d GHz', async (product, role, memoryGb, cores, cpuGhz) => {
  const exactly = `memoryGb: ${memoryGb}, cores: ${cores}, cpuGhz: ${cpuGhz}`
  const less = `memoryGb: ${memoryGb - 1}, cores: ${cores - 1}, cpuGhz: ${cpuGhz}`
  const slower = `memoryGb: ${memoryGb}, cores: ${cores}, cpuGhz: ${cpuGhz - 0.01}`
  expect(await statuses(product, role, exactly)).toEqual(['pass', 'pass'])
  expect(await statuses(product, role, less)).toEqual(['warn', 'warn'])
  expect(await statuses(product, role, slower)).toEqual(['pass', 'warn'])
})

test.each(UNDOCUMENTED)('%s %s: no figure', async (product, role) => {
  expect(await statuses(product, role, 'memoryGb: 1, cores: 1, cpuGhz: 1')).toEqual(['skip', 'skip'])
})

test('a finding shows the figures that contradict the recommendation', async () => {
  const overlay = newcomerHas('hardware: { memoryGb: 4, cores: 4, cpuGhz: 2.0 }', 'role: director')
  const { findings } = await judgeCopy('newcomer', { overlay, only: [memory, processors] })
  const notes = findings.map(({ evidence }) => evidence.filter(({ role }) => role === 'note').map(({ text }) => text))
  expect(notes).toEqual([
    [
      'The older page on the Director asks for 4 GB of memory',
      'A report of the field asks for 16 GB of memory for every role',
    ],
    [
      'The page of Skype for Business Server 2015 asks for 2.26 GHz for these roles',
      'The older page on the Director asks for four cores at 2.0 GHz',
      "A diagnostic of Microsoft's support asks for 6 cores, a report of the field for 4",
    ],
  ])
})
