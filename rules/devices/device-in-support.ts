import type { DeviceLifecycleRow } from '../../src/domain/device-lifecycle-row.ts'
import { listed } from '../../src/domain/listed.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, documented, given, met, note, unknown, unmet } from '../../src/rule.ts'
import { rowsNamed } from './shared-match.ts'
import { anyOf, equipment, named, platformName } from './shared-words.ts'

type Life = DeviceLifecycleRow & FactRow

export default defineRule({
  id: 'devices/device-in-support',
  title: 'The maker still supports every device and the software it runs',
  severity: 'warn',
  why: 'Holes that are found after the end of support stay open, on equipment that often faces the Internet.',
  facts: ['device-lifecycle', 'devices'],
  cites: ['ms-kb2793998', 'ms-lifecycle', 'sfb-lrs-migration', 'teams-rooms-sfb-end'],
  sections: ['devices'],
  skippedWhen: 'the end of support of no device is documented',
  *check({ environment: { document }, facts, now }) {
    const lives = livesByDevice(facts, document.product)
    for (const [index, device] of listed(document.devices).entries()) {
      const { rows, sure } = rowsNamed(device, facts)
      const [life] = rows.flatMap((row) => lives.get(row.id) ?? [])
      if (life === undefined) continue
      const subject = { id: device.name, at: ['devices', index, 'model'] }
      const evidence = () => [
        documented('device-lifecycle', life, `${life.name} ${until(life)}`),
        ...(life.note === undefined ? [] : [note(life.note)]),
        given(subject.at, `${equipment(device)}, judged as of ${now}`),
      ]
      const meant = anyOf(rows.map(equipment))
      if (sure && now <= life.end) yield met(subject, `${named(device)}: ${life.name} ${until(life)}`, evidence)
      else if (sure)
        yield unmet(subject, `${named(device)}: ${ended(life, document.product)}`, {
          fix: 'replace it with equipment that is supported',
          evidence,
        })
      else if (now > life.end)
        yield unknown(subject, `${named(device)} may be ${meant}, and ${ended(life, document.product)}`, {
          settledBy: 'devices.model',
          fix: `if it is ${meant}, write its model so`,
          evidence,
        })
    }
  },
})

function livesByDevice(facts: Facts, product: ProductId): ReadonlyMap<string, Life> {
  return new Map(facts.rows('device-lifecycle', product).flatMap((life) => life.devices.map((id) => [id, life])))
}

function until({ ends, end, paidUpdatesEnd }: Life): string {
  const paid = paidUpdatesEnd === undefined ? '' : ` (security updates are sold until ${paidUpdatesEnd})`
  return `${ends === 'support' ? 'is supported' : 'connects'} until ${end}${paid}`
}

function ended({ name, ends, end, paidUpdatesEnd }: Life, product: ProductId): string {
  if (ends === 'connections') return `${name} connects to ${platformName(product)} no more since ${end}`
  const paid = paidUpdatesEnd === undefined ? '' : `; security updates are sold until ${paidUpdatesEnd}`
  return `the support of ${name} ended on ${end}${paid}`
}
