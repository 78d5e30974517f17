import type { DeviceLifecycleRow } from '../../src/domain/device-lifecycle-row.ts'
import type { DeviceRow } from '../../src/domain/device-row.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, documented, given, met, note, type Subject, unknown, unmet } from '../../src/rule.ts'
import { rowsNamed } from '../shared/devices-named.ts'
import { anyOf, type Device, equipment, named, platformName } from './shared-words.ts'

type Life = DeviceLifecycleRow & FactRow

export default defineRule({
  id: 'devices/device-in-support',
  title: 'The maker still supports every device and the software it runs',
  severity: 'warn',
  why: 'Holes that are found after the end of support stay open, and what stops working with a newer server is mended by nobody.',
  facts: ['device-lifecycle', 'devices'],
  cites: ['ms-kb2793998', 'ms-lifecycle', 'sfb-lrs-migration', 'teams-rooms-sfb-end'],
  sections: [],
  alsoReads: ['devices', 'reverseProxies'],
  skippedWhen: 'there is no device whose end of support is documented',
  *check({ environment: { document }, facts, now }) {
    const { product } = document
    if (document.devices === undefined)
      yield unknown({ id: 'devices', at: [] }, 'the devices are not given', { settledBy: 'devices' })
    const lives = livesByDevice(facts, product)
    const owned = listed(document.devices).map((device, index) => ofDevice(device, index, facts))
    for (const { rows, sure, subject, text, key } of [...owned, ...ofProxies(document, facts)]) {
      const [life] = rows.flatMap((row) => lives.get(row.id) ?? [])
      if (life === undefined) continue
      const evidence = () => [
        documented('device-lifecycle', life, `${life.name} ${until(life)}`),
        ...(life.note === undefined ? [] : [note(life.note)]),
        given(subject.at, `${text}, judged as of ${now}`),
      ]
      const meant = anyOf(rows.map(equipment))
      if (sure && now <= life.end) yield met(subject, `${text}: ${life.name} ${until(life)}`, evidence)
      else if (sure) {
        const fix = 'replace it with equipment that is supported'
        yield unmet(subject, `${text}: ${ended(life, product)}`, { fix, evidence })
      } else if (now > life.end) {
        const fix = `if it is ${meant}, write its model so`
        yield unknown(subject, `${text} may be ${meant}, and ${ended(life, product)}`, {
          settledBy: key,
          fix,
          evidence,
        })
      }
    }
  },
})

interface Owned {
  readonly rows: readonly DeviceRow[]
  readonly sure: boolean
  readonly subject: Subject
  readonly text: string
  /** The key that names it. */
  readonly key: string
}

function ofDevice(device: Device, index: number, facts: Facts): Owned {
  const subject = { id: device.name, at: ['devices', index, 'model'] }
  return { ...rowsNamed(device, facts), subject, text: named(device), key: 'devices.model' }
}

/** Reverse proxies that are no devices, but software with a name. What only hints is left to their operating system. */
function ofProxies({ reverseProxies }: EnvironmentDocument, facts: Facts): readonly Owned[] {
  const proxies = listed(reverseProxies).map((proxy, index) => ({ ...proxy, index }))
  const named = proxies.filter(({ device, product }) => device === undefined && product !== undefined)
  if (named.length === 0) return []
  const rows = facts.table('devices').rows.filter(({ category }) => category === 'reverse-proxy')
  const vendors = [...new Set(rows.map(({ vendor }) => vendor))]
  return named.flatMap(({ name, product: model = '', index }) => {
    const found = vendors.map((vendor) => rowsNamed({ category: 'reverse-proxy', vendor, model }, facts))
    const subject = { id: name ?? model, at: ['reverseProxies', index, 'product'] }
    const owned = { subject, text: name === undefined ? model : `${name} (${model})`, key: 'reverseProxies.product' }
    return found.filter(({ sure }) => sure).map((rowsFound) => ({ ...rowsFound, ...owned }))
  })
}

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
