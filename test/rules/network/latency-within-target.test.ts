import rule from '../../../rules/network/latency-within-target.ts'
import { ruleTest } from '../../support/rule-test.ts'

const LINK = 'links/munich-vienna'
const MEASURED = 'measurements/Salzburg-Vienna/2018-03-12'
const measured = (text: string) => `network: { measurements: [{ from: Salzburg, to: Vienna, ${text} }] }\n`
const link = (text: string) => `network: { links: [{ name: munich-vienna, from: Munich, to: Vienna, ${text} }] }\n`

ruleTest(rule, [
  { name: 'a link, and a measurement that serves another', on: 'proseware-two-sites', met: [LINK, MEASURED] },
  {
    name: 'exactly the figure',
    on: 'proseware-two-sites',
    overlay: measured('date: 2018-03-12, roundTripMs: 300, latencyMs: 150'),
    met: [LINK, MEASURED],
  },
  {
    name: 'a round trip of more than twice as much',
    on: 'proseware-two-sites',
    overlay: measured('date: 2018-03-12, roundTripMs: 302'),
    met: [LINK],
    unmet: [MEASURED],
    says: 'the latency is 151 ms one way on 2018-03-12, more than 150 ms',
  },
  {
    name: 'the worse of two figures counts',
    on: 'proseware-two-sites',
    overlay: measured('date: 2018-03-12, latencyMs: 20, roundTripMs: 400'),
    met: [LINK],
    unmet: [MEASURED],
  },
  {
    name: 'a good measurement of no known day',
    on: 'proseware-two-sites',
    overlay: measured('roundTripMs: 18'),
    met: [LINK],
    unknown: ['measurements/Salzburg-Vienna'],
    says: 'the day it was measured is not given',
  },
  {
    name: 'a bad measurement of no known day',
    on: 'proseware-two-sites',
    overlay: measured('latencyMs: 200'),
    met: [LINK],
    unmet: ['measurements/Salzburg-Vienna'],
  },
  {
    name: 'a link of which nobody knows it, by itself or measured',
    on: 'proseware-two-sites',
    overlay: measured('date: 2018-03-12, jitterMs: 3'),
    met: [LINK],
    unknown: ['links/vienna-salzburg'],
  },
  { name: 'a slow link', on: 'proseware-two-sites', overlay: link('latencyMs: 151'), met: [MEASURED], unmet: [LINK] },
  {
    name: 'a link to the Internet is judged by what is given only',
    on: 'newcomer',
    overlay: 'network: { links: [{ from: Oslo, to: internet }, { from: Bergen, to: internet, latencyMs: 170 }] }\n',
    unmet: ['links/Bergen-internet'],
  },
  { name: 'no links', on: 'newcomer', skipped: 'no link between sites' },
  {
    name: 'an old bad measurement beside a newer good one, and one of no known day that is good',
    on: 'proseware-two-sites',
    overlay:
      'network: { measurements: [{ from: Salzburg, to: Vienna, date: 2016-01-04, roundTripMs: 900 }, { from: Salzburg, to: Vienna, date: 2018-03-12, roundTripMs: 18 }, { from: Salzburg, to: Vienna, roundTripMs: 20 }] }\n',
    met: [LINK, MEASURED],
  },
  {
    name: 'a bad measurement of no known day beside one with its day',
    on: 'proseware-two-sites',
    overlay:
      'network: { measurements: [{ from: Salzburg, to: Vienna, date: 2018-03-12, roundTripMs: 18 }, { from: Salzburg, to: Vienna, roundTripMs: 900 }] }\n',
    met: [LINK, MEASURED],
    unknown: ['measurements/Salzburg-Vienna'],
    says: 'but the day it was measured is not given',
  },
  {
    name: 'a figure of its own',
    on: 'proseware-two-sites',
    overlay: 'network: { targets: { latencyMs: { value: 5, reason: traders need it by their contract } } }\n',
    unmet: [LINK, MEASURED],
    says: 'more than 5 ms (set instead of 150)',
  },
])
