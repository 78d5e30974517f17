import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { InputError } from '../../src/environment/input-error.ts'
import { met, unanswered } from '../../src/rule.ts'
import { answered, question, SUBJECT, toyRule, toyWorld } from '../support/toy.ts'

describe('rounds', () => {
  test('a chain of questions is followed, and each question is asked once', async () => {
    const asked: string[] = []
    const world = toyWorld({
      answer: async ({ name }) => {
        asked.push(name)
        return answered(name, `${name}!`)
      },
    })
    const follow = toyRule({
      *check({ observe }) {
        const first = observe(question('a'))
        if (first.status === 'unanswered') return yield unanswered(SUBJECT, first)
        const second = observe(question(first.records[0]?.data ?? ''))
        if (second.status === 'unanswered') return yield unanswered(SUBJECT, second)
        yield met(SUBJECT, second.records[0]?.data ?? '')
      },
    })
    const [one, two] = await evaluate([follow, { ...follow, id: 'toys/twin' }], world)
    expect(one).toMatchObject({ kind: 'judged', judgements: [{ verdict: 'met', message: 'a!!' }] })
    expect(two).toMatchObject({ kind: 'judged' })
    expect(asked).toEqual(['a', 'a!'])
  })

  test('only rules with an unanswered question run again', async () => {
    const runs = { quiet: 0, asking: 0, answered: 0 }
    const quiet = toyRule({
      *check() {
        runs.quiet += 1
        yield met(SUBJECT, 'quiet')
      },
    })
    const asking = toyRule({
      *check({ observe }) {
        runs.asking += 1
        observe(question('a'))
        yield met(SUBJECT, 'asking')
      },
    })
    const atHand = toyRule({
      *check({ observe }) {
        runs.answered += 1
        observe(question('at hand'))
        yield met(SUBJECT, 'answered')
      },
    })
    const answer = ({ name }: { readonly name: string }) =>
      name === 'at hand' ? answered(name) : Promise.resolve(answered(name))
    await evaluate([quiet, asking, atHand], toyWorld({ answer }))
    expect(runs).toEqual({ quiet: 1, asking: 2, answered: 1 })
  })

  test('questions of a round are answered at the same time', async () => {
    let open = 0
    let most = 0
    const world = toyWorld({
      answer: async ({ name }) => {
        open += 1
        most = Math.max(most, open)
        await new Promise((resolve) => setTimeout(resolve, 5))
        open -= 1
        return answered(name)
      },
    })
    const rule = toyRule({
      *check({ observe }) {
        for (const name of ['a', 'b', 'c']) observe(question(name))
        yield met(SUBJECT, 'done')
      },
    })
    await evaluate([rule], world)
    expect(most).toBe(3)
  })

  test('of several inputs that cannot be used the first asked is told, whichever is found first', async () => {
    const waits: Record<string, number> = { slow: 10, quick: 0 }
    const world = toyWorld({
      answer: async ({ name }) => {
        await new Promise((resolve) => setTimeout(resolve, waits[name]))
        throw new InputError([{ file: name, message: 'bad' }])
      },
    })
    const rule = toyRule({
      *check({ observe }) {
        for (const name of ['slow', 'quick']) observe(question(name))
        yield met(SUBJECT, 'done')
      },
    })
    await expect(evaluate([rule], world)).rejects.toThrow(/^slow:1:1: bad/)
  })

  test('what nobody can answer is unanswered for the rule, too', async () => {
    const rule = toyRule({
      *check({ observe }) {
        const answer = observe(question('a'))
        if (answer.status === 'unanswered') yield unanswered(SUBJECT, answer)
      },
    })
    const [outcome] = await evaluate([rule], toyWorld())
    expect(outcome).toMatchObject({ kind: 'judged', judgements: [{ verdict: 'unknown', settledBy: 'dns' }] })
  })

  test('a rule that never stops asking is an error, not a hang', async () => {
    let round = 0
    const rule = toyRule({
      *check({ observe }) {
        observe(question(`name-${round++}`))
        yield met(SUBJECT, 'never')
      },
    })
    const [outcome] = await evaluate([rule], toyWorld({ answer: async ({ name }) => answered(name) }))
    expect(outcome).toMatchObject({ kind: 'error' })
  })
})

describe('outcomes', () => {
  const never = toyRule({
    sections: ['devices'],
    check() {
      throw new Error('must not run')
    },
  })

  test('a section that is none skips the rule, one that is absent leaves it unknown', async () => {
    expect(await evaluate([never], toyWorld({ sections: { devices: 'none' } }))).toMatchObject([
      { kind: 'skipped', reason: 'devices: none' },
    ])
    expect(await evaluate([never], toyWorld({ sections: { devices: 'absent' } }))).toMatchObject([
      { kind: 'not-given', section: 'devices' },
    ])
  })

  test('none wins over absent', async () => {
    const rule = { ...never, sections: ['dns', 'edgePools'] } as const
    const world = toyWorld({ sections: { dns: 'absent', edgePools: 'none' } })
    expect(await evaluate([rule], world)).toMatchObject([{ kind: 'skipped', reason: 'edgePools: none' }])
  })

  test('no subject skips with the reason of the rule', async () => {
    const rule = toyRule({ *check() {} })
    expect(await evaluate([rule], toyWorld())).toMatchObject([{ kind: 'skipped', reason: 'there is no toy' }])
  })

  test('a rule that throws is an error of that rule alone; an input error ends the run', async () => {
    const fine = toyRule({
      *check() {
        yield met(SUBJECT, 'fine')
      },
    })
    expect(await evaluate([never, fine], toyWorld())).toMatchObject([{ kind: 'error' }, { kind: 'judged' }])
    const world = toyWorld({
      answer: () => {
        throw new InputError([{ file: 'x.zone', message: 'unreadable' }])
      },
    })
    const asking = toyRule({
      *check({ observe }) {
        observe(question('a'))
        yield met(SUBJECT, 'asked')
      },
    })
    await expect(evaluate([asking], world)).rejects.toThrow(InputError)
  })
})
