import rule from '../../../rules/network/cac-session-limits-usable.ts'
import { ruleTest } from '../../support/rule-test.ts'

const AUDIO = 'links/munich-vienna/audio'
const VIDEO = 'links/munich-vienna/video'
const OTHERS = ['links/vienna-salzburg/audio', 'links/vienna-salzburg/video']
const cac = (text: string) =>
  `network: { links: [{ name: munich-vienna, from: Munich, to: Vienna, cac: { ${text} } }] }\n`

ruleTest(rule, [
  { name: 'the usual limits', on: 'proseware-two-sites', met: [AUDIO, VIDEO, ...OTHERS] },
  {
    name: 'the minimum',
    on: 'proseware-two-sites',
    overlay: cac('audioSessionKbps: 40, videoSessionKbps: 100'),
    met: [AUDIO, VIDEO, ...OTHERS],
  },
  {
    name: 'below the minimum',
    on: 'proseware-two-sites',
    overlay: cac('audioSessionKbps: 39, videoSessionKbps: 99'),
    met: OTHERS,
    unmet: [AUDIO, VIDEO],
    says: 'one audio session may take 39 Kbps, and the minimum is 40',
  },
  {
    name: 'one session may take more than all',
    on: 'proseware-two-sites',
    overlay: cac('videoKbps: 600'),
    met: [AUDIO, ...OTHERS],
    unmet: [VIDEO],
    says: 'one video session may take 700 Kbps, and all together 600',
  },
  {
    name: 'no video at all',
    on: 'proseware-two-sites',
    overlay: cac('videoKbps: 0, videoSessionKbps: null'),
    met: [AUDIO, VIDEO, ...OTHERS],
  },
  {
    name: 'no audio at all',
    on: 'proseware-two-sites',
    overlay: cac('audioKbps: 0'),
    met: [VIDEO, ...OTHERS],
    unmet: [AUDIO],
  },
  {
    name: 'no limit of one session',
    on: 'proseware-two-sites',
    overlay: cac('audioSessionKbps: null'),
    met: [VIDEO, ...OTHERS],
    unknown: [AUDIO],
  },
  { name: 'no links', on: 'newcomer', skipped: 'no link has limits' },
])
