/** Devices by what other sections call them. */

import type { EnvironmentDocument } from '../environment/model.ts'
import { listed } from './listed.ts'

type Device = Exclude<NonNullable<EnvironmentDocument['devices']>, 'none'>[number]

/** Finds a device by its name; a topology, which knows gateways by their FQDN, by that. */
export function deviceFinder(devices: EnvironmentDocument['devices']): (called: string) => Device | undefined {
  const byName = new Map(listed(devices).map((device) => [device.name, device]))
  const byFqdn = new Map(listed(devices).map((device) => [device.fqdn, device]))
  return (called) => byName.get(called) ?? byFqdn.get(called.toLowerCase())
}
