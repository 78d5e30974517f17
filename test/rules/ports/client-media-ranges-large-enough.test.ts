import rule from '../../../rules/ports/client-media-ranges-large-enough.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  { name: '20 ports', on: 'contoso-single-edge', met: ['qos/client/audio', 'qos/client/video'] },
  {
    name: '19 ports',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { client: { audio: { ports: 50020-50038 } } } }\n',
    met: ['qos/client/video'],
    unmet: ['qos/client/audio'],
    says: '19 ports',
  },
  {
    name: 'a range that is not given',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { client: { video: null } } }\n',
    met: ['qos/client/audio'],
    unknown: ['qos/client/video'],
  },
  {
    name: 'ranges that are off',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { client: { portRangesEnabled: false } } }\n',
    skipped: 'no port ranges',
  },
  { name: 'none', on: 'newcomer', skipped: 'no port ranges' },
])
