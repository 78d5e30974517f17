import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { featureJudge } from './shared-features.ts'

export default defineRule({
  id: 'prerequisites/media-foundation-installed',
  title: 'Every server that hosts conferences has the media features of Windows',
  severity: 'fail',
  why: 'Setup stops for it, and Call Park, announcements and response groups play no music.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-INSTOS', 'L-SW', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no Front End Server or Standard Edition server is described',
  *check({ environment, facts }) {
    yield* judgeComputers({ environment }, featureJudge(facts, 'media', 'the media features'))
  },
})
