import type { Disagreement } from '../../src/environment/model.ts'
import { defineRule, found, met, note, unmet } from '../../src/rule.ts'
import { differ, shownValue, thingAt } from './shared-sources.ts'

export default defineRule({
  id: 'topology/sources-agree',
  title: 'The description, the topology and the inventories say the same of one thing',
  severity: 'warn',
  why: 'One of two sources that differ is wrong or old, and every other judgement rests on the one that stands.',
  facts: ['operating-systems'],
  cites: ['general'],
  sections: [],
  alsoReads: ['topology', 'inventory'],
  params: {
    near: {
      description: 'how far sizes of memory and disks and speeds of processors may lie apart',
      unit: 'percent',
      default: 5,
      min: 0,
      max: 50,
      source: 'our own choice: firmware and file systems keep less than that of what is built in',
    },
  },
  skippedWhen: 'neither a topology nor an inventory is given, so there is one source only',
  *check({ environment, facts, param }) {
    const { document, disagreements } = environment
    const systems = facts.table('operating-systems').rows
    const real = disagreements.filter((each) => differ(each, systems, document, param('near')))
    for (const disagreement of real) yield told(disagreement, thingAt(document, disagreement.path))
    if (real.length > 0) return
    if (document.topology)
      yield met({ id: 'topology', at: ['topology'] }, 'what is written does not contradict the topology')
    if (document.inventory)
      yield met({ id: 'inventory', at: ['inventory'] }, 'what is written does not contradict the inventories')
  },
})

function told({ path, stands, other }: Disagreement, id: string) {
  const [shown, against] = [shownValue(stands.value), shownValue(other.value)]
  return unmet({ id, at: path }, `two sources differ: ${shown} stands, ${against} does not`, {
    fix: `find out which is true, and put it right in ${stands.place.file} or export ${other.place.file} again`,
    place: stands.place,
    evidence: () => [
      found(stands.place, shown),
      found(other.place, against),
      note('Of two sources the description itself stands, then the topology, then the inventories in their order.'),
    ],
  })
}
