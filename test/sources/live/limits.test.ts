import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLimits } from '../../../src/sources/live/limits.ts'

const task = fc.record({
  address: fc.constantFrom('192.0.2.1', '192.0.2.2', '192.0.2.3', ''),
  /** How many turns of the event loop it takes. */
  turns: fc.integer({ min: 0, max: 4 }),
  fails: fc.boolean(),
})

async function turnsOf(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

test('never more run than may, all run once, and one that fails gives its turn back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(task, { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 4 }),
      async (tasks, all, each) => {
        const limits = createLimits(all, each)
        const running: string[] = []
        const ran: number[] = []
        const results = await Promise.allSettled(
          tasks.map(({ address, turns, fails }, index) =>
            limits.run(address, async () => {
              running.push(address)
              ran.push(index)
              expect(running.length).toBeLessThanOrEqual(all)
              expect(running.filter((one) => one === address).length).toBeLessThanOrEqual(each)
              await turnsOf(turns)
              running.splice(running.indexOf(address), 1)
              if (fails) throw new Error(`task ${index}`)
              return index
            }),
          ),
        )
        expect(ran.toSorted((one, other) => one - other)).toEqual(tasks.map((_, index) => index))
        expect(results).toEqual(
          tasks.map(({ fails }, index) =>
            fails ? { status: 'rejected', reason: new Error(`task ${index}`) } : { status: 'fulfilled', value: index },
          ),
        )
      },
    ),
    { numRuns: 200, seed: 2013 },
  )
})

test('what may run at once does, while others wait for their address', async () => {
  const limits = createLimits(3, 1)
  const order: string[] = []
  let open: () => void = () => undefined
  const door = new Promise<void>((resolve) => {
    open = resolve
  })
  const runs = ['a', 'a', 'b', 'c'].map((address, index) =>
    limits.run(address, async () => {
      order.push(`${address}${index}`)
      await door
    }),
  )
  await turnsOf(2)
  expect(order).toEqual(['a0', 'b2', 'c3'])
  open()
  await Promise.all(runs)
  expect(order).toEqual(['a0', 'b2', 'c3', 'a1'])
})
