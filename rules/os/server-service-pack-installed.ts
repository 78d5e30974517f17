import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { listedServers } from './shared.ts'
import { saidOnce, told } from './shared-wording.ts'

export default defineRule({
  id: 'os/server-service-pack-installed',
  title: 'Every server has the service pack of Windows that its product needs',
  severity: 'fail',
  why: 'Setup refuses a Windows without the service pack, or the server runs without the corrections it relies on.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'S15-SRV'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server runs a version of Windows that is supported for it',
  *check(context) {
    yield* saidOnce(judgements(context))
  },
})

function* judgements({ environment, facts }: RuleContext): Generator<Judgement> {
  for (const seen of listedServers({ environment, facts }, ['minServicePack'])) {
    const { host, os, judgement } = seen
    const needed = `Service Pack ${judgement.row?.minServicePack}`
    yield told(seen, facts, {
      met: `${host.id} needs no other service pack for ${os.name}`,
      unmet: () => `${host.id} runs ${os.name} without ${needed}, which ${PRODUCT_NAMES[host.product]} needs`,
      fix: () => `install ${needed} for ${os.name} on ${host.id}`,
    })
  }
}
