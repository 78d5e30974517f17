/** The media ports of servers, which the environment gives once for each kind of server. */

import type { Placed, PlacedMap } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { attribute, type XmlElement } from '../xml-tree.ts'
import { portRangeIn } from './edge-ports.ts'
import { roleOf } from './model.ts'
import { isEarlier } from './plan.ts'
import { ownerName } from './roles.ts'
import { mapAt } from './values.ts'
import type { Work } from './work.ts'

const KEY_OF_ROLE: ReadonlyMap<string, string> = new Map([
  ['ConfServices', 'server'],
  ['ApplicationServer', 'applicationServer'],
  ['MediationServer', 'mediationServer'],
])

const MEDIA: ReadonlyMap<string, string> = new Map([
  ['AudioCommunication', 'audio'],
  ['VideoCommunication', 'video'],
  ['AppSharingCommunication', 'sharing'],
])

/** The ranges of the first pool; those of another one that differ stay unknown. */
export function mapMediaPorts(work: Work): Placed<PlacedMap> | undefined {
  const ranges = new Map<string, Placed<string>>()
  for (const { port, key } of mediaPorts(work)) addRange(work.accounts, ranges, key, port)
  const [at] = ranges.values()
  if (at === undefined) return undefined
  const servers = [...KEY_OF_ROLE.values()].map((key) => [key, mapAt(at, mediaOf(key, ranges))] as const)
  return mapAt(at, { qos: mapAt(at, Object.fromEntries(servers)) })
}

function mediaOf(key: string, ranges: ReadonlyMap<string, Placed<string>>) {
  return Object.fromEntries(
    [...MEDIA.values()].map((medium) => {
      const range = ranges.get(`${key}.${medium}`)
      return [medium, range && mapAt(range, { ports: range })] as const
    }),
  )
}

interface MediaPort {
  readonly port: XmlElement
  /** `server.audio`. */
  readonly key: string
}

function mediaPorts({ plans }: Work): readonly MediaPort[] {
  const services = [...plans.values()].filter((plan) => !isEarlier(plan)).flatMap((plan) => plan.services)
  return services.flatMap((service) => {
    const key = KEY_OF_ROLE.get(roleOf(service))
    if (key === undefined) return []
    return service.ports.flatMap((port) => {
      const medium = MEDIA.get(attribute(port, 'Usage')?.value.trim() ?? '')
      const owned = ownerName(attribute(port, 'Owner')?.value) === 'MediaComp'
      return medium !== undefined && owned ? [{ port, key: `${key}.${medium}` }] : []
    })
  })
}

function addRange(accounts: Accounts, ranges: Map<string, Placed<string>>, key: string, port: XmlElement): void {
  const to = `network.qos.${key}.ports`
  const known = ranges.get(key)
  const range = known && rangeText(port)
  if (known === undefined) {
    const found = portRangeIn(accounts, port, to)
    if (found) ranges.set(key, found)
  } else if (range === known.value) portRangeIn(accounts, port, to)
  else accounts.unknown(port, `another range than ${known.value}, which ${to} says already`)
}

function rangeText(port: XmlElement): string {
  const first = Number(attribute(port, 'Port')?.value)
  return `${first}-${first + Number(attribute(port, 'Range')?.value) - 1}`
}
