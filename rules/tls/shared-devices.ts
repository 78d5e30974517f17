/** What phones and room systems speak: as the file says, or as the catalogue of devices knows. */

import type { DeviceRow } from '../../src/domain/device-row.ts'
import { listed } from '../../src/domain/listed.ts'
import { writtenVersions } from '../../src/domain/tls-versions.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, given } from '../../src/rule.ts'
import { matchOf } from '../shared/devices-named.ts'
import type { Speaks12, Talker } from './shared-talkers.ts'

type Device = Exclude<NonNullable<EnvironmentDocument['devices']>, 'none'>[number]

/** Devices users sign in with; what gateways speak is a matter of the Mediation Server. */
const SIGN_IN: readonly Device['category'][] = ['ip-phone', 'room-system']

export function* deviceTalkers({ devices }: EnvironmentDocument, facts: Facts): Generator<Talker> {
  for (const [index, device] of listed(devices).entries()) {
    if (!SIGN_IN.includes(device.category)) continue
    const { name, vendor, model } = device
    yield {
      id: name,
      at: ['devices', index],
      name: `${name} (${vendor} ${model})`,
      outside: false,
      fix: `replace ${vendor} ${model} with a device that speaks TLS 1.2`,
      speaks12: () => speaks12(device, index, facts),
    }
  }
}

function speaks12(device: Device, index: number, facts: Facts): Speaks12 {
  const { name, vendor, model, tls } = device
  const at = ['devices', index]
  if (tls?.versions !== undefined) {
    const because = `${name} speaks ${writtenVersions(tls.versions)}`
    const verdict = tls.versions.includes('TLS 1.2') ? 'yes' : 'no'
    return { verdict, because, evidence: [given([...at, 'tls'], because)] }
  }
  const row = rowOf(device, facts)
  const stated = given(at, `${name}: ${vendor} ${model}`)
  if (row?.tls === undefined) {
    const because = `the TLS versions of ${vendor} ${model} are not given; ask the vendor`
    return { verdict: 'open', because, settledBy: 'devices.tls', evidence: [stated] }
  }
  const because = `${vendor} ${model} speaks ${row.tls.only} only`
  return { verdict: 'no', because, evidence: [documented('devices', row, because), stated] }
}

function rowOf(device: Device, facts: Facts): DeviceRow | undefined {
  const match = matchOf(device, facts)
  return 'row' in match ? match.row : undefined
}
