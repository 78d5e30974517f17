import rule from '../../../rules/network/cac-regions-complete.ts'
import { ruleTest } from '../../support/rule-test.ts'

const SITES = ['sites/Munich', 'sites/Salzburg', 'sites/Vienna']
const network = (text: string) => `network: { callAdmissionControl: true, ${text} }\n`
const two = 'regions: [{ name: Alps, centralSite: Munich }, { name: North, centralSite: Munich }]'

ruleTest(rule, [
  {
    name: 'of media bypass the regions of the sites alone',
    on: 'proseware-two-sites',
    overlay: 'network: { callAdmissionControl: false }\n',
    met: SITES,
  },
  {
    name: 'with call admission control the central site too',
    on: 'proseware-two-sites',
    overlay: 'network: { callAdmissionControl: true }\n',
    met: ['regions/Alps', ...SITES],
  },
  {
    name: 'a branch site that is to manage',
    on: 'proseware-two-sites',
    overlay: network('regions: [{ name: Alps, centralSite: Salzburg }]'),
    met: SITES,
    unmet: ['regions/Alps'],
    says: 'is a branch site of Vienna',
  },
  {
    name: 'no central site',
    on: 'proseware-two-sites',
    overlay: network('regions: [{ name: Alps, centralSite: null }]'),
    met: SITES,
    unknown: ['regions/Alps'],
  },
  {
    name: 'a site whose region is not given',
    on: 'proseware-two-sites',
    overlay: 'sites: [{ name: Salzburg, region: null }]\n',
    met: ['regions/Alps', 'sites/Munich', 'sites/Vienna'],
    unknown: ['sites/Salzburg'],
  },
  {
    name: 'two regions without a link',
    on: 'proseware-two-sites',
    overlay: network(two),
    met: ['regions/Alps', 'regions/North', ...SITES],
    unmet: ['regions/routes'],
    says: 'no links lead from Alps to North',
  },
  {
    name: 'two regions with a link',
    on: 'proseware-two-sites',
    overlay: network(`${two}, links: [{ name: alps-north, from: Alps, to: North }]`),
    met: ['regions/Alps', 'regions/North', 'regions/routes', ...SITES],
  },
  {
    name: 'a link between a site of one and the other, over a third',
    on: 'proseware-two-sites',
    overlay: network(
      'regions: [{ name: Alps, centralSite: Munich }, { name: North, centralSite: Munich }, { name: East, centralSite: Munich }], links: [{ name: a, from: East, to: North }, { name: b, from: Vienna, to: East }]',
    ),
    met: ['regions/Alps', 'regions/East', 'regions/North', 'regions/routes', ...SITES],
  },
  {
    name: 'links that are not given',
    on: 'proseware-two-sites',
    overlay: network(`${two}, links: null`),
    met: ['regions/Alps', 'regions/North', ...SITES],
    unknown: ['regions/routes'],
  },
  {
    name: 'regions that are not given',
    on: 'proseware-two-sites',
    overlay: network('regions: null'),
    unknown: ['regions'],
  },
  {
    name: 'neither admission control nor bypass',
    on: 'proseware-two-sites',
    overlay: 'network: { callAdmissionControl: false }\nvoice: { mediaBypass: none }\n',
    skipped: 'neither call admission control',
  },
])
