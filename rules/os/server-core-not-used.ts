import { systemName } from '../../src/domain/names.ts'
import { defineRule } from '../../src/rule.ts'
import { listedServers } from './shared.ts'
import { refusal, told } from './shared-wording.ts'

export default defineRule({
  id: 'os/server-core-not-used',
  title: 'Every server has the full installation of Windows Server, not Server Core',
  severity: 'fail',
  why: 'Components the product builds on are missing from Server Core: setup stops, or services do not start.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'S15-SRV', 'S19-SYS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server that could be judged says how Windows is installed (installation: full or core)',
  *check({ environment, facts }) {
    for (const seen of listedServers({ environment, facts }, ['installation'])) {
      const { host, os } = seen
      if (os.installation === undefined) continue
      yield told(seen, facts, {
        met: `${host.id} has the full installation of ${os.name}`,
        unmet: () => `${host.id} runs ${systemName(os)} as Server Core, which ${refusal(seen)}`,
        fix: () => `set ${host.id} up with the full installation of ${systemName(os)} (with the desktop)`,
      })
    }
  },
})
