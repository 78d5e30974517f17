import { describe, expect, test } from 'vitest'
import { OWN_FIGURES, type OwnFigureKey } from '../../../src/domain/network-own-figure.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import { judgeCopy } from '../../support/copies.ts'

const targets = (text: string) => judgeCopy('proseware-two-sites', { overlay: `network: { targets: { ${text} } }\n` })
const REASON = 'reason: agreed with the network team'

describe('figures of its own', () => {
  test.each([
    ['a key that is unknown', `rssiDbn: { value: -70, ${REASON} }`, 'unknown key "rssiDbn", did you mean "rssiDbm"?'],
    ['a reason that is missing', 'rssiDbm: { value: -70 }', 'expected a reason of at least 10 characters'],
    [
      'a reason that is too short',
      'rssiDbm: { value: -70, reason: because }',
      'expected a reason of at least 10 characters',
    ],
    ['a reason of blanks', "rssiDbm: { value: -70, reason: '             ' }", 'expected a reason of at least 10'],
    ['no value', `rssiDbm: { ${REASON} }`, 'expected a number'],
    ['the wrong sign', `rssiDbm: { value: 70, ${REASON} }`, 'must be at most -30'],
    ['out of any sense', `coveragePercent: { value: 101, ${REASON} }`, 'must be at most 100'],
    ['half a mark', `audioDscp: { value: 46.5, ${REASON} }`, 'expected a whole number'],
  ])('%s is refused, with its line', async (_, text, message) => {
    await expect(targets(text)).rejects.toThrow(message)
    await expect(targets(text)).rejects.toThrow(/env\.overlay\.yaml:\d+:\d+: /)
  })

  test('every one replaces a figure or a mark that is documented, within its bounds', () => {
    const rows = loadFacts().table('network-targets').rows
    for (const key of Object.keys(OWN_FIGURES) as OwnFigureKey[]) {
      const { target, min, max } = OWN_FIGURES[key]
      const documented = rows
        .filter((row) => row.target === target)
        .flatMap(({ value, dscp }) => value ?? dscp?.[0] ?? [])
      expect(documented, key).not.toEqual([])
      for (const value of documented) expect(value >= min && value <= max, key).toBe(true)
    }
  })

  test('the finding shows the documented figure, the one that is set, its reason, and that it asks for less', async () => {
    const overlay = `network: { targets: { rssiDbm: { value: -75, ${REASON}, agreedBy: J. Doe, agreedOn: 2018-01-09 } }, wifi: [{ area: hall, rssiDbm: -80 }] }\n`
    const { findings } = await judgeCopy('proseware-two-sites', { overlay })
    const finding = findings.find(({ ruleId }) => ruleId === 'network/wifi-survey-meets-targets')
    expect(finding?.message).toContain('signal -80 dBm, not at least -75 dBm (set instead of -67, which asks for more)')
    expect(finding?.evidence.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      'expected: the signal at the client: at least -75 dBm, set instead of the documented figure: agreed with the network team, agreed by J. Doe on 2018-01-09',
      'note: documented: the signal at the client is at least -67 dBm',
      'note: the figure that is set asks for less than the documented one',
      'actual: signal -80 dBm',
    ])
    expect(finding?.evidence[0]?.location?.path).toContain('env.overlay.yaml')
  })
})
