import { PRODUCT_NAMES, systemName } from '../../src/domain/names.ts'
import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { listedServers, type Seen } from './shared.ts'
import { saidOnce, told } from './shared-wording.ts'

export default defineRule({
  id: 'os/product-update-for-os-installed',
  title: 'Every server has the update of its product that its version of Windows needs',
  severity: 'fail',
  why: 'Before that update the product does not know this Windows: services fail to start, and it is not supported.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'L-INSTOS', 'S15-SRV', 'HANSEN'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server runs a version of Windows that is supported for it',
  *check(context) {
    yield* saidOnce(judgements(context))
  },
})

function* judgements({ environment, facts }: RuleContext): Generator<Judgement> {
  for (const seen of listedServers({ environment, facts }, ['minProductVersion'])) {
    const { host, os } = seen
    const product = PRODUCT_NAMES[host.product]
    const built = host.productVersion?.value
    const { build, update } = neededBy(seen)
    yield told(seen, facts, {
      met: build
        ? `${host.id} has an update of ${product} that supports ${os.name}`
        : `${host.id} needs no update of ${product} for ${os.name}`,
      unmet: () => `${host.id} runs ${systemName(os)} with ${product} ${built}; it needs ${build} (${update}) or later`,
      fix: () => `install ${update} for ${product} on ${host.id}: build ${build} or later`,
      at: host.productVersion?.at,
    })
  }
}

function neededBy({ judgement }: Seen): { readonly build: string; readonly update: string } {
  const build = judgement.row?.minProductVersion ?? ''
  return { build, update: judgement.row?.minProductVersionName ?? build }
}
