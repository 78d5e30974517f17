/** The zones of a Terraform state: resources of their own with some providers, and with others a name at each record. */

import { plainName } from '../../../domain/plain-name.ts'
import type { ImportOptions } from '../../../environment/imported.ts'
import type { DnsView } from '../../../question.ts'
import type { Accounts } from '../accounts.ts'
import { field, parts, type Tree, textField } from '../tree.ts'
import { type GrowingZone, growZone } from './growing-zone.ts'

/** One instance of a resource. */
export interface StateResource {
  readonly type: string
  /** `managed`, or `data` for what is looked up only. */
  readonly mode: string
  readonly values: Tree
  readonly instance: Tree
  /** Which values are secret. */
  readonly sensitive: Tree | undefined
}

export interface StateZones {
  /** The zone of a record; nothing when the state does not tell its name. */
  of(record: StateResource): GrowingZone | undefined
  /** Those that a record of the state is in: of the others it does not have the records. */
  withRecords(): readonly GrowingZone[]
}

interface Named {
  readonly apex: string
  readonly view?: DnsView
  readonly from: Tree
  /** The state makes the zone itself, and does not only look it up. */
  readonly isManaged?: boolean
}

const PARTIAL = 'the state does not make the zone, so others may keep records in it that the state does not hold'

/** Finds the zones; a record whose zone is not in the state is in the one the caller asks for, if its name is. */
export function openStateZones(
  resources: readonly StateResource[],
  book: Accounts,
  options: ImportOptions,
): StateZones {
  const named = new Map<string, Named>()
  for (const resource of resources) {
    const zone = namedBy(resource)
    if (zone && !named.get(zone.key)?.isManaged)
      named.set(zone.key, { ...zone, isManaged: resource.mode === 'managed' })
  }
  const open = new Map<string, GrowingZone>()
  return {
    of: (record) => {
      const key = keyOf(record)
      const zone = named.get(key) ?? ownZone(record) ?? askedFor(record, options.apex)
      if (zone === undefined) return undefined
      const partial = zone.isManaged ? undefined : PARTIAL
      const held = open.get(key) ?? growZone(zone.apex, record.values.at, book, zone.view, partial)
      open.set(key, held)
      if (zone.from !== record.values) for (const part of parts(zone.from)) book.mapped(part, held.to)
      return held
    },
    withRecords: () => [...open.values()],
  }
}

/** What a resource of a zone, managed or looked up, says of it. */
function namedBy({ type, values }: StateResource): (Named & { readonly key: string }) | undefined {
  const text = (name: string) => textField(values, name)?.text
  const zone = (key: string | undefined, name: string, isPrivate: boolean) => {
    const from = field(values, name)
    const apex = text(name)
    const view: DnsView = isPrivate ? 'internal' : 'external'
    return key !== undefined && from && apex !== undefined ? { key, apex, view, from } : undefined
  }
  switch (type) {
    case 'aws_route53_zone': {
      const networks = field(values, 'vpc')
      const isPrivate = networks?.kind === 'list' && networks.items.length > 0
      return zone(text('zone_id') ?? text('id'), 'name', isPrivate || text('private_zone') === 'true')
    }
    case 'cloudflare_zone':
      return zone(text('id'), text('zone') === undefined ? 'name' : 'zone', false)
    case 'google_dns_managed_zone':
      return zone(`google ${text('name')}`, 'dns_name', text('visibility') === 'private')
    case 'azurerm_dns_zone':
    case 'azurerm_private_dns_zone': {
      const isPrivate = isPrivateAzure(type)
      return zone(azureKey(isPrivate, text('resource_group_name'), text('name')), 'name', isPrivate)
    }
    default:
      return undefined
  }
}

function azureKey(isPrivate: boolean, group = '', name = ''): string {
  return `${isPrivate} ${group} ${name}`.toLowerCase()
}

function keyOf({ type, values }: StateResource): string {
  const text = (name: string) => textField(values, name)?.text ?? ''
  if (type.startsWith('google_')) return `google ${text('managed_zone')}`
  if (type.startsWith('azurerm_')) return azureKey(isPrivateAzure(type), text('resource_group_name'), text('zone_name'))
  return type.startsWith('dns_') ? `dns ${text('zone')}` : text('zone_id')
}

function isPrivateAzure(type: string): boolean {
  return type.startsWith('azurerm_private_')
}

/** The zone that a record itself names. */
function ownZone({ type, values }: StateResource): Named | undefined {
  const isAzure = type.startsWith('azurerm_')
  const apex = textField(values, isAzure ? 'zone_name' : 'zone')?.text
  if (apex === undefined || !(isAzure || type.startsWith('dns_'))) return undefined
  return { apex, from: values, ...(isAzure && { view: isPrivateAzure(type) ? 'internal' : 'external' }) }
}

function askedFor({ values }: StateResource, apex: string | undefined): Named | undefined {
  const name = ['fqdn', 'hostname', 'name']
    .map((each) => plainName(textField(values, each)?.text ?? ''))
    .find((text) => text !== '')
  const isWithin = apex !== undefined && (name === apex || name?.endsWith(`.${apex}`))
  return isWithin ? { apex, from: values } : undefined
}
