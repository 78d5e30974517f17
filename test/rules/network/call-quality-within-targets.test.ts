import rule from '../../../rules/network/call-quality-within-targets.ts'
import { ruleTest } from '../../support/rule-test.ts'

const MEASURED = 'measurements/Salzburg-Vienna/2018-03-12'
const measured = (...texts: readonly string[]) =>
  `network: { measurements: [${texts.map((text) => `{ from: Salzburg, to: Vienna, ${text} }`).join(', ')}] }\n`
const onDay = (text: string) => measured(`date: 2018-03-12, ${text}`)

ruleTest(rule, [
  { name: 'good calls', on: 'proseware-two-sites', met: [MEASURED] },
  {
    name: 'at the figures, some of which are still good',
    on: 'proseware-two-sites',
    overlay: onDay(
      'roundTripMs: 100, mosDegradation: 0.5, streams: 301, poorStreamPercent: 4.9, meanOpinionScore: 3.7',
    ),
    met: [MEASURED],
  },
  {
    name: 'beyond each figure',
    on: 'proseware-two-sites',
    overlay: onDay('roundTripMs: 101, mosDegradation: 0.6, streams: 301, poorStreamPercent: 5, meanOpinionScore: 3.6'),
    unmet: [MEASURED],
    says: 'round trip 101 ms, not at most 100 ms; mean opinion score lost 0.6, not at most 0.5; mean opinion score 3.6, not above 3.6; poor streams 5 %, not below 5 %',
  },
  {
    name: 'between servers less is allowed, of however many streams',
    on: 'proseware-two-sites',
    overlay: onDay('endpoints: servers, poorStreamPercent: 2'),
    unmet: ['measurements/Salzburg-Vienna/servers/2018-03-12'],
    says: 'poor streams 2 %, not below 2 %',
  },
  {
    name: 'a bad share of few streams',
    on: 'proseware-two-sites',
    overlay: onDay('streams: 300, poorStreamPercent: 9'),
    unknown: [MEASURED],
    says: 'of 300 streams; it tells of more than 300',
  },
  {
    name: 'a bad score of streams nobody counted',
    on: 'proseware-two-sites',
    overlay: onDay('meanOpinionScore: 2.9'),
    unknown: [MEASURED],
    says: 'of how many streams is not given; it tells of more than 100',
  },
  {
    name: 'a good share of few streams',
    on: 'proseware-two-sites',
    overlay: onDay('streams: 20, poorStreamPercent: 1'),
    met: [MEASURED],
  },
  {
    name: 'a bad round trip beside a share of few streams',
    on: 'proseware-two-sites',
    overlay: onDay('roundTripMs: 250, streams: 20, poorStreamPercent: 9'),
    unmet: [MEASURED],
    says: 'round trip 250 ms, not at most 100 ms',
  },
  {
    name: 'an old bad one beside a newer good one',
    on: 'proseware-two-sites',
    overlay: measured('date: 2017-01-09, roundTripMs: 400', 'date: 2018-03-12, roundTripMs: 40'),
    met: [MEASURED],
  },
  {
    name: 'an old good one beside a newer bad one',
    on: 'proseware-two-sites',
    overlay: measured('date: 2017-01-09, roundTripMs: 40', 'date: 2018-03-12, roundTripMs: 400'),
    unmet: [MEASURED],
    says: 'on 2018-03-12, the newest of 2 measurements',
  },
  {
    name: 'a newer one without the figure replaces nothing',
    on: 'proseware-two-sites',
    overlay: measured('date: 2018-03-12, roundTripMs: 400', 'date: 2018-04-02, mosDegradation: 0.1'),
    met: ['measurements/Salzburg-Vienna/2018-04-02'],
    unmet: [MEASURED],
  },
  {
    name: 'a bad one over the air beside a newer good one on the wire',
    on: 'proseware-two-sites',
    overlay: measured('date: 2018-03-12, wireless: true, roundTripMs: 400', 'date: 2018-04-02, roundTripMs: 40'),
    met: ['measurements/Salzburg-Vienna/2018-04-02'],
    unmet: ['measurements/Salzburg-Vienna/wireless/2018-03-12'],
    says: 'over the air',
  },
  {
    name: 'a bad one of no known day alone',
    on: 'proseware-two-sites',
    overlay: measured('roundTripMs: 400'),
    unmet: ['measurements/Salzburg-Vienna'],
  },
  {
    name: 'a bad one of no known day beside a good one',
    on: 'proseware-two-sites',
    overlay: measured('roundTripMs: 400', 'date: 2018-03-12, roundTripMs: 40'),
    met: [MEASURED],
    unknown: ['measurements/Salzburg-Vienna'],
    says: 'whether before or after',
  },
  {
    name: 'a good one of no known day',
    on: 'proseware-two-sites',
    overlay: measured('roundTripMs: 40'),
    unknown: ['measurements/Salzburg-Vienna'],
  },
  {
    name: 'a good one of no known day beside one with its day',
    on: 'proseware-two-sites',
    overlay: measured('roundTripMs: 40', 'date: 2018-03-12, roundTripMs: 40'),
    met: [MEASURED],
  },
  {
    name: 'a figure of its own, met at the figure itself',
    on: 'proseware-two-sites',
    overlay: `${onDay('roundTripMs: 130').trimEnd().slice(0, -1)}, targets: { roundTripMs: { value: 130, reason: the link to Salzburg goes by satellite } } }\n`,
    met: [MEASURED],
  },
  {
    name: 'nothing about calls',
    on: 'proseware-two-sites',
    overlay: onDay('jitterMs: 4'),
    skipped: 'how good the calls were',
  },
  { name: 'no measurements', on: 'newcomer', skipped: 'how good the calls were' },
])
