/** What the table on the quality of the network says, and what the rules over it have in common. */

import { listed } from '../../src/domain/listed.ts'
import type { NetworkTarget, NetworkTargetRow } from '../../src/domain/network-target-row.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { documented, type Evidence, given, type Judgement, met, type Subject, unknown, unmet } from '../../src/rule.ts'

export type Row = NetworkTargetRow & FactRow
export type Network = NonNullable<EnvironmentDocument['network']>
export type Link = NonNullable<Network['links']>[number]

/** The row about a target for a product; undefined where no document says anything. */
export function targetRow(facts: Facts, target: NetworkTarget, product: ProductId): Row | undefined {
  return facts.rows('network-targets', product).find((row) => row.target === target)
}

/** What a row says, as evidence. */
export function says(row: Row): Evidence {
  return documented('network-targets', row, row.says)
}

/** Whether there is a wireless network, surveyed or only named: what is documented of the air matters there. */
export function hasWireless(document: EnvironmentDocument): boolean {
  return wirelessAt(document) !== undefined
}

/** The wireless network as a whole, where it is first spoken of. */
export function wirelessOf(document: EnvironmentDocument): Subject {
  return { id: 'wifi', at: wirelessAt(document) ?? ['network'] }
}

function wirelessAt({ network, devices }: EnvironmentDocument): Path | undefined {
  if ((network?.wifi ?? []).length > 0) return ['network', 'wifi']
  const device = listed(devices).findIndex(({ category }) => category === 'wlan')
  if (device >= 0) return ['devices', device]
  const measurement = (network?.measurements ?? []).findIndex(({ wireless }) => wireless)
  return measurement < 0 ? undefined : ['network', 'measurements', measurement]
}

/** A yes-or-no of how the network treats the traffic, and what it means. */
export interface TrafficFlag {
  readonly key: 'mapsToUser' | 'mapsToDevice' | 'marksWired' | 'marksWireless'
  readonly right: string
  readonly wrong: string
  readonly fix: string
}

/**
 * Judges what the network does with the traffic it recognises. Where it recognises none, another rule says so; where
 * nothing is said of that, it is asked for if there is a wireless network.
 */
export function* judgeTraffic(
  document: EnvironmentDocument,
  row: Row | undefined,
  flags: readonly TrafficFlag[],
): Generator<Judgement> {
  const traffic = document.network?.trafficIdentification
  if (row === undefined || traffic?.method === 'none') return
  if (traffic === undefined) {
    if (hasWireless(document)) yield trafficNotGiven(document)
    return
  }
  for (const { key, right, wrong, fix } of flags) {
    const subject = { id: `trafficIdentification/${key}`, at: ['network', 'trafficIdentification', key] }
    const value = traffic[key]
    const evidence = () => [says(row), given(subject.at, `${key}: ${value}`)]
    if (value === undefined) {
      const settledBy = `network.trafficIdentification.${key}`
      yield unknown(subject, `whether ${right} is not given`, { settledBy })
    } else yield value ? met(subject, right, evidence) : unmet(subject, wrong, { fix, evidence })
  }
}

/** Nothing is said of how the network recognises the traffic, though it is asked of a wireless network. */
export function trafficNotGiven(document: EnvironmentDocument): Judgement {
  const subject: Subject = { ...wirelessOf(document), id: 'trafficIdentification' }
  return unknown(subject, 'how the network recognises the traffic of the product is not given', {
    settledBy: 'network.trafficIdentification',
  })
}
