import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/environment/input-error.ts'
import { type Outcome, type Probe, probeKey } from '../../../src/sources/observed/probe.ts'
import { readRecording } from '../../../src/sources/observed/read-recording.ts'
import { type Recording, recordingOf, recordingText, replay } from '../../../src/sources/observed/recording.ts'

const HEAD = { tool: { name: 'lync-ready', version: '0.1.0' }, environment: 'Contoso', complete: true } as const

const tcp = (port: number): Probe => ({ ask: 'tcp', at: 'inside', address: '192.168.10.11', port })

const instant = fc.integer({ min: 0, max: 59 }).map((second) => `2014-06-01T08:00:${String(second).padStart(2, '0')}Z`)
const evidence = fc.oneof(
  fc.record({ outcome: fc.constant('connected' as const), ms: fc.nat(5000) }),
  fc.record({ outcome: fc.constantFrom('silent' as const, 'refused' as const), reason: fc.string({ maxLength: 20 }) }),
  fc.record({ notRun: fc.string({ maxLength: 20 }) }),
)
const outcome: fc.Arbitrary<Outcome> = fc.record({
  probe: fc.integer({ min: 1, max: 5 }).map(tcp),
  seen: fc.record({ vantage: fc.constant('inside' as const), at: instant }),
  evidence,
}) as fc.Arbitrary<Outcome>

test('what is written is read back as it was, and one observation stands in one line', () => {
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 20 }), (outcomes) => {
      const recording = recordingOf(outcomes, HEAD)
      const text = recordingText(recording)
      expect(readRecording(text, 'seen.json')).toEqual(recording)
      expect(text.split('\n').filter((line) => line.startsWith('    {'))).toHaveLength(outcomes.length)
    }),
  )
})

test('of several answers to one probe the latest counts, in whichever file it stands, and any answer before none', () => {
  fc.assert(
    fc.property(fc.array(fc.array(outcome, { maxLength: 6 }), { maxLength: 4 }), (files) => {
      const recordings = files.map((outcomes) => recordingOf(outcomes, HEAD))
      const all = files.flat()
      for (const port of [1, 2, 3, 4, 5]) {
        const told = replay(recordings).probe(tcp(port)) as Outcome | undefined
        const about = all.filter(({ probe }) => probeKey(probe) === probeKey(tcp(port)))
        const run = about.filter((each) => !('notRun' in each.evidence))
        const best = (run.length > 0 ? run : about).map(({ seen }) => seen.at).sort()
        expect(told?.seen.at).toBe(best.at(-1))
        if (run.length > 0) expect(told?.evidence).not.toHaveProperty('notRun')
      }
    }),
  )
})

describe('a file that is none is refused, with the place', () => {
  const recording = (observation: object): string =>
    JSON.stringify({ lyncReadyObservations: 1, ...HEAD, observations: [observation] }, null, 1)
  const seen = { vantage: 'inside', at: '2014-06-01T08:00:00Z' }
  const probe = tcp(443)
  const connected = { outcome: 'connected', ms: 1 }
  const cases: readonly (readonly [what: string, text: string, place: string, message: string])[] = [
    ['no JSON', '{"lyncReadyObservations": 1,', 'lyncReady', 'is not JSON'],
    ['another file', '{}', '', 'give one written by lync-ready observe'],
    ['a later version', '{"lyncReadyObservations": 2}', '', 'reads version 1'],
    ['no head', '{"lyncReadyObservations": 1}', '{', 'tool'],
    [
      'an unknown probe',
      recording({ probe: { ask: 'ping' }, seen, evidence: connected }),
      'ping',
      'expected one of dns',
    ],
    ['an unknown field', recording({ probe: { ...probe, x: 1 }, seen, evidence: connected }), '"probe"', 'x'],
    ['a port that is none', recording({ probe: tcp(70000), seen, evidence: connected }), '70000', 'port'],
    ['an instant that is none', recording({ probe, seen: { at: 'now' }, evidence: connected }), '"now"', 'at'],
    ['no evidence', recording({ probe, seen }), '{', 'evidence'],
    ['a message that is no base64', recording(dnsWith({ message: '%%' })), '', 'evidence'],
    ['a message that is too long', recording(dnsWith({ message: 'A'.repeat(100_000) })), '', 'evidence'],
    ['a place that is none', recording({ probe: { ...probe, at: 'outside' }, seen, evidence: connected }), '', 'at'],
  ]

  function dnsWith(fields: object): object {
    const question = { name: 'sip.contoso.com', type: 'A' }
    const exchange = { server: '10.0.0.1:53', ...question, tries: 1, transport: 'udp', ms: 1, message: '', ...fields }
    return { probe: { ask: 'dns', view: 'internal', ...question }, seen, evidence: { exchanges: [exchange] } }
  }

  const lineAt = (text: string, line: number | undefined) => text.split('\n')[(line ?? 0) - 1]

  test.each(cases)('%s', (_, text, place, message) => {
    const problem = problemOf(text)
    expect(problem.message).toContain(message)
    expect(place === '' ? '' : lineAt(text, problem.line)).toContain(place)
  })

  test('one that is nested without end, or cut anywhere, is refused or read', () => {
    problemOf('['.repeat(100_000))
    const whole = recording({ probe, seen, evidence: connected })
    for (let length = 0; length < whole.length; length += 7) problemOf(whole.slice(0, length))
  })
})

function problemOf(text: string) {
  try {
    readRecording(text, 'seen.json')
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    const [problem] = (error as InputError).problems
    if (problem) return problem
  }
  throw new Error(`was read: ${text.slice(0, 80)}`)
}

test('a recording of everything there may be is within the bounds', () => {
  const observations = Array.from({ length: 2000 }, (_, index): Outcome => {
    const probe = { ask: 'dns', view: 'internal', name: `n${index}.contoso.com`, type: 'A' } as const
    return { probe, seen: { at: '2014-06-01T08:00:00Z' }, evidence: { exchanges: [] } }
  })
  const recording: Recording = recordingOf(observations, HEAD)
  expect(readRecording(recordingText(recording), 'seen.json').observations).toHaveLength(2000)
})
