import rule from '../../../rules/ports/media-ranges-apart.ts'
import { ruleTest } from '../../support/rule-test.ts'

const server = (sharing: string) => `network: { qos: { server: { sharing: { ports: ${sharing} } } } }\n`

ruleTest(rule, [
  { name: 'apart', on: 'contoso-single-edge', met: ['qos/client', 'qos/server'] },
  {
    name: 'audio and sharing of servers overlap',
    on: 'contoso-single-edge',
    overlay: server('40803-49152'),
    met: ['qos/client'],
    unmet: ['qos/server'],
    says: 'at 49152',
  },
  {
    name: 'sharing as installed overlaps with both',
    on: 'contoso-single-edge',
    overlay: server('49152-65534'),
    met: ['qos/client'],
    unmet: ['qos/server'],
  },
  {
    name: 'one range inside another',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { client: { video: { ports: 50025-50030 } } } }\n',
    met: ['qos/server'],
    unmet: ['qos/client'],
  },
  {
    name: 'ranges of clients that are off',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { client: { portRangesEnabled: false, video: { ports: 50025-50030 } } } }\n',
    met: ['qos/server'],
  },
  {
    name: 'as a topology says them, without a word of marks',
    on: 'newcomer',
    overlay: 'network: { qos: { server: { audio: { ports: 49152-57499 }, sharing: { ports: 49152-65534 } } } }\n',
    unknown: ['qos/server'],
    says: 'whether they are marked is not given',
  },
  {
    name: 'the same, marked',
    on: 'newcomer',
    overlay:
      'network: { qos: { server: { audio: { ports: 49152-57499, dscp: 46 }, sharing: { ports: 49152-65534 } } } }\n',
    unmet: ['qos/server'],
  },
  {
    name: 'the same, not marked',
    on: 'newcomer',
    overlay:
      'network: { qos: { server: { audio: { ports: 49152-57499, dscp: 0 }, sharing: { ports: 49152-65534 } } } }\n',
    skipped: 'no port ranges',
  },
  {
    name: 'the ports of application sharing are not given, which as installed hold those of audio',
    on: 'contoso-single-edge',
    overlay: 'network: { qos: { server: { sharing: ~ } } }\n',
    met: ['qos/client'],
    unknown: ['qos/server'],
    says: 'the ports of application sharing',
  },
  { name: 'none', on: 'newcomer', skipped: 'no port ranges' },
])
