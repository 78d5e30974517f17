/** Devices by what other sections call them. */

import type { EnvironmentDocument } from '../environment/model.ts'
import { listed } from './listed.ts'

type Device = Exclude<NonNullable<EnvironmentDocument['devices']>, 'none'>[number]

/** What an imported trunk has after the FQDN of its gateway, where several lead there. */
const PORT = / port \d+$/

/** The FQDN in what a topology calls a trunk; undefined for a name of another kind, such as `carrier-oslo`. */
export function gatewayFqdn(called: string): string | undefined {
  const name = called.replace(PORT, '').toLowerCase()
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(name) ? name : undefined
}

/** Finds a device by its name; a topology, which knows gateways by their FQDN, by that. */
export function deviceFinder(devices: EnvironmentDocument['devices']): (called: string) => Device | undefined {
  const byName = new Map(listed(devices).map((device) => [device.name, device]))
  const byFqdn = new Map(listed(devices).map((device) => [device.fqdn, device]))
  return (called) => byName.get(called) ?? byFqdn.get(called.replace(PORT, '').toLowerCase())
}
