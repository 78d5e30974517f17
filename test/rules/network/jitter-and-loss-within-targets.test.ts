import rule from '../../../rules/network/jitter-and-loss-within-targets.ts'
import { ruleTest } from '../../support/rule-test.ts'

const LINK = 'links/munich-vienna'
const MEASURED = 'measurements/Salzburg-Vienna/2018-03-12'
const measured = (text: string) => `network: { measurements: [{ from: Salzburg, to: Vienna, ${text} }] }\n`
const onDay = (text: string) => measured(`date: 2018-03-12, ${text}`)
const link = (text: string) => `network: { links: [{ name: munich-vienna, from: Munich, to: Vienna, ${text} }] }\n`

ruleTest(rule, [
  { name: 'a link, and a measurement that serves another', on: 'proseware-two-sites', met: [LINK, MEASURED] },
  {
    name: 'just below the figures',
    on: 'proseware-two-sites',
    overlay: onDay('jitterMs: 29.9, lossPercent: 0.99, burstLossPercent: 9.9, reorderPercent: 0.049'),
    met: [LINK, MEASURED],
  },
  {
    name: 'at the figures',
    on: 'proseware-two-sites',
    overlay: onDay('jitterMs: 30, lossPercent: 1, burstLossPercent: 10, reorderPercent: 0.05'),
    met: [LINK],
    unmet: [MEASURED],
    says: 'found on 2018-03-12: jitter 30 ms, not below 30 ms; loss 1 %, not below 1 %; loss in the worst 200 ms 10 %, not below 10 %; packets out of order 0.05 %',
  },
  {
    name: 'loss in bursts alone',
    on: 'proseware-two-sites',
    overlay: measured('burstLossPercent: 25'),
    met: [LINK],
    unmet: ['measurements/Salzburg-Vienna'],
    unknown: ['links/vienna-salzburg'],
  },
  {
    name: 'a measurement without loss',
    on: 'proseware-two-sites',
    overlay: onDay('jitterMs: 4'),
    met: [LINK],
    unknown: ['links/vienna-salzburg', MEASURED],
  },
  {
    name: 'a good measurement of no known day',
    on: 'proseware-two-sites',
    overlay: measured('jitterMs: 4, lossPercent: 0.2'),
    met: [LINK],
    unknown: ['measurements/Salzburg-Vienna'],
    says: 'the day',
  },
  {
    name: 'a link that loses too much',
    on: 'proseware-two-sites',
    overlay: link('lossPercent: 3'),
    met: [MEASURED],
    unmet: [LINK],
  },
  {
    name: 'a link of which only the loss is known, and that was measured',
    on: 'proseware-two-sites',
    overlay: 'network: { links: [{ name: vienna-salzburg, from: Vienna, to: Salzburg, lossPercent: 0.1 }] }\n',
    met: [LINK, 'links/vienna-salzburg', MEASURED],
  },
  {
    name: 'an old bad measurement beside a newer good one',
    on: 'proseware-two-sites',
    overlay:
      'network: { measurements: [{ from: Salzburg, to: Vienna, date: 2016-01-04, jitterMs: 90, lossPercent: 8 }, { from: Salzburg, to: Vienna, date: 2018-03-12, jitterMs: 4, lossPercent: 0.2 }] }\n',
    met: [LINK, MEASURED],
  },
  {
    name: 'of the other direction none is newer',
    on: 'proseware-two-sites',
    overlay:
      'network: { measurements: [{ from: Vienna, to: Salzburg, date: 2016-01-04, jitterMs: 90, lossPercent: 0.1 }, { from: Salzburg, to: Vienna, date: 2018-03-12, jitterMs: 4, lossPercent: 0.2 }] }\n',
    met: [LINK, MEASURED],
    unmet: ['measurements/Vienna-Salzburg/2016-01-04'],
  },
  { name: 'no links', on: 'newcomer', skipped: 'no link between sites' },
])
