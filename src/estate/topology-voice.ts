/** Gateways, session border controllers and providers that Mediation Servers talk to. */

import { described, listed } from '../domain/listed.ts'
import type { EnvironmentDocument } from '../environment/model.ts'
import type { TopologyBuilder } from './topology-builder.ts'
import { findPool } from './topology-pools.ts'
import { PROVIDERS, siteZone } from './topology-zones.ts'

export function addVoice(builder: TopologyBuilder, document: EnvironmentDocument): void {
  const { gateways = [], trunks = [] } = described(document.voice) ?? {}
  for (const { device, site, mediationPool } of gateways) {
    const own = deviceBox(builder, document, device, site)
    builder.link(findPool(builder, mediationPool, siteZone(undefined)), own, 'trunk')
  }
  for (const { name, provider, device, sbc, site, mediationPool } of trunks) {
    const lines = [provider ?? device ?? name, `SIP trunk ${name}`]
    const own = builder.add({ kind: 'sip-trunk', names: [name, device], lines, zone: PROVIDERS })
    const border = sbc === undefined ? undefined : deviceBox(builder, document, sbc, site)
    const mediation = findPool(builder, mediationPool, siteZone(undefined))
    if (border === undefined) builder.link(mediation, own, 'trunk')
    else {
      builder.link(mediation, border, 'trunk')
      builder.link(border, own, 'trunk')
    }
  }
}

const CATEGORIES: { readonly [category: string]: string } = {
  gateway: 'Gateway',
  sbc: 'Session border controller',
  'ip-pbx': 'IP PBX',
  sba: 'Survivable Branch Appliance',
}

/** A device has one box, however many trunks end on it; a branch appliance is its own gateway. */
function deviceBox(
  builder: TopologyBuilder,
  { devices }: EnvironmentDocument,
  name: string,
  site: string | undefined,
): string {
  const known = builder.find(name, 'gateway', 'branch-appliance')
  if (known !== undefined) return known
  const device = listed(devices).find((each) => each.name === name)
  const what = [CATEGORIES[device?.category ?? ''] ?? 'Gateway', device?.vendor, device?.model]
    .filter(Boolean)
    .join(' ')
  const zone = siteZone(site ?? device?.site)
  return builder.add({ kind: 'gateway', names: [name], lines: [device?.fqdn ?? name, what], zone })
}
