import type { NetworkTarget } from '../../src/domain/network-target-row.ts'
import { defineRule, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { hasWireless, type Network, wirelessOf } from './shared.ts'
import { evidenceOf, type Limit, limitOf, ownWords } from './shared-targets.ts'

type Area = NonNullable<Network['wifi']>[number]
type Key = 'rssiDbm' | 'snrDb' | 'coChannelSeparationDb' | 'coveragePercent' | 'roamingMs'

interface Measure {
  readonly key: Key
  readonly target: NetworkTarget
  readonly words: string
  readonly unit: string
  readonly wants: 'at least' | 'at most'
  /** What the survey need not have. */
  readonly isExtra?: true
}

const MEASURES: readonly Measure[] = [
  { key: 'rssiDbm', target: 'wifi-rssi', words: 'signal', unit: 'dBm', wants: 'at least' },
  { key: 'snrDb', target: 'wifi-snr', words: 'signal-to-noise ratio', unit: 'dB', wants: 'at least' },
  {
    key: 'coChannelSeparationDb',
    target: 'wifi-separation',
    words: 'separation on the same channel',
    unit: 'dB',
    wants: 'at least',
  },
  { key: 'coveragePercent', target: 'wifi-coverage', words: 'coverage', unit: '%', wants: 'at least' },
  { key: 'roamingMs', target: 'wifi-roaming', words: 'handover', unit: 'ms', wants: 'at most', isExtra: true },
]

interface Reading extends Measure {
  readonly value: number
  readonly asked: Limit
}

export default defineRule({
  id: 'network/wifi-survey-meets-targets',
  title: 'The wireless survey finds signal, noise, separation and coverage good enough for media',
  severity: 'warn',
  why: 'A cell that is good enough for web pages loses packets of a call: voices break up, and calls drop on the way through the building.',
  facts: ['network-targets'],
  cites: ['VPN-PAPER', 'NET-ROAMING'],
  sections: [],
  alsoReads: ['devices', 'network'],
  skippedWhen: 'no wireless network is described',
  *check(context) {
    const { document } = context.environment
    const survey = document.network?.wifi
    for (const [index, area] of (survey ?? []).entries()) yield judge(area, ['network', 'wifi', index], context)
    if (survey === undefined && hasWireless(document)) {
      yield unknown(wirelessOf(document), 'there is a wireless network, and no survey of it is given', {
        settledBy: 'network.wifi',
      })
    }
  },
})

function judge(area: Area, at: readonly (string | number)[], context: RuleContext): Judgement {
  const subject = { id: `wifi/${area.area}`, at }
  const readings = MEASURES.flatMap((measure): readonly Reading[] => {
    const asked = limitOf(context, measure.target)
    const value = area[measure.key]
    return asked === undefined || value === undefined ? [] : [{ ...measure, value, asked }]
  })
  const text = ({ words, value, unit }: Reading) => `${words} ${value} ${unit}`
  const evidence = (of: readonly Reading[]) => () =>
    of.flatMap((reading) => [...evidenceOf(reading.asked), given([...at, reading.key], text(reading))])
  const when = area.surveyedOn === undefined ? 'the survey' : `the survey of ${area.surveyedOn}`
  const bad = readings.filter(({ wants, value, asked }) =>
    wants === 'at least' ? value < asked.value : value > asked.value,
  )
  if (bad.length > 0) {
    const found = bad.map(
      (reading) =>
        `${text(reading)}, not ${reading.wants} ${reading.asked.value} ${reading.unit}${ownWords(reading.asked)}`,
    )
    return unmet(subject, `${when} found ${found.join('; ')}`, {
      fix: 'move or add access points, or change their channels and power, and survey the area again',
      evidence: evidence(bad),
    })
  }
  const missing = MEASURES.find(({ key, isExtra }) => isExtra === undefined && area[key] === undefined)
  return missing === undefined
    ? met(subject, `${when} found ${readings.map(text).join(', ')}`, evidence(readings))
    : unknown(subject, `the ${missing.words} is not given`, { settledBy: `network.wifi.${missing.key}` })
}
