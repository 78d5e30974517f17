import { PRODUCT_NAMES, systemName } from '../../src/domain/names.ts'
import { defineRule } from '../../src/rule.ts'
import { listedServers } from './shared.ts'
import { told } from './shared-wording.ts'

export default defineRule({
  id: 'os/server-os-64-bit',
  title: 'Every server runs a 64-bit (x64) edition of Windows Server',
  severity: 'fail',
  why: 'The product exists for x64 processors only: it cannot be installed on 32-bit or Itanium systems.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server runs a version of Windows that is supported for it',
  *check({ environment, facts }) {
    for (const seen of listedServers({ environment, facts }, ['architecture'])) {
      const { host, os, judgement } = seen
      const needed = judgement.row?.architecture
      yield told(seen, facts, {
        met: `${host.id} runs ${os.name} for ${os.architecture}`,
        unmet: () =>
          `${host.id} runs ${systemName(os)} for ${os.architecture}; ${PRODUCT_NAMES[host.product]} needs ${needed}`,
        fix: () => `set ${host.id} up anew on ${needed} hardware with ${os.name} for ${needed}`,
      })
    }
  },
})
