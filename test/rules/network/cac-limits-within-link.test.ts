import rule from '../../../rules/network/cac-limits-within-link.ts'
import { ruleTest } from '../../support/rule-test.ts'

const ONE = 'links/munich-vienna'
const OTHER = 'links/vienna-salzburg'
const link = (text: string) => `network: { links: [{ name: munich-vienna, from: Munich, to: Vienna, ${text} }] }\n`

ruleTest(rule, [
  { name: 'within the share', on: 'proseware-two-sites', met: [ONE, OTHER] },
  {
    name: 'exactly the share, which is no round number for a computer',
    on: 'proseware-two-sites',
    overlay: link('mbps: 20, lyncShare: 35%, cac: { audioKbps: 4000, videoKbps: 3000 }'),
    met: [ONE, OTHER],
  },
  {
    name: 'above the share',
    on: 'proseware-two-sites',
    overlay: link('mbps: 20, lyncShare: 35%, cac: { audioKbps: 4000, videoKbps: 3001 }'),
    met: [OTHER],
    unmet: [ONE],
    says: 'audio and video may take 7001 Kbps, and the link has 7000 Kbps for them (35 % of 20 Mbps)',
  },
  {
    name: 'one limit above the share by itself',
    on: 'proseware-two-sites',
    overlay: link('mbps: 5, cac: { audioKbps: 4000, videoKbps: null }'),
    met: [OTHER],
    unmet: [ONE],
  },
  {
    name: 'above the whole link of which no share is given: the example of the documents',
    on: 'newcomer',
    overlay:
      'network: { links: [{ from: Portland, to: internet, mbps: 5, cac: { audioKbps: 4000, videoKbps: 2800 } }] }\n',
    unmet: ['links/Portland-internet'],
    says: '6800 Kbps',
  },
  {
    name: 'within the link, and no share is given',
    on: 'newcomer',
    overlay: 'network: { links: [{ from: Reno, to: Chicago, mbps: 10, cac: { audioKbps: 4000, videoKbps: 2800 } }] }\n',
    unknown: ['links/Reno-Chicago'],
    says: 'the share',
  },
  {
    name: 'a link to the Internet without limits',
    on: 'newcomer',
    overlay: 'network: { callAdmissionControl: true, links: [{ from: Reno, to: Internet, mbps: 10 }] }\n',
    skipped: 'no link has limits',
  },
  {
    name: 'no bandwidth',
    on: 'proseware-two-sites',
    overlay: link('mbps: null'),
    met: [OTHER],
    unknown: [ONE],
    says: 'the bandwidth of the link',
  },
  {
    name: 'no limit for video',
    on: 'proseware-two-sites',
    overlay: link('cac: { videoKbps: null }'),
    met: [OTHER],
    unknown: [ONE],
    says: 'the limit for video',
  },
  {
    name: 'call admission control is on, and nobody says whether it limits the link',
    on: 'proseware-two-sites',
    overlay: `network: { callAdmissionControl: true, links: [{ name: munich-vienna, from: Munich, to: Vienna, cac: null }] }\n`,
    met: [OTHER],
    unknown: [ONE],
  },
  { name: 'a link without limits', on: 'proseware-two-sites', overlay: link('cac: none'), met: [OTHER] },
  { name: 'no links', on: 'newcomer', skipped: 'no link has limits' },
])
