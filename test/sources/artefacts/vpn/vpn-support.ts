/** How the tests of VPN readers read fixtures, and print policies. */

import { readFileSync } from 'node:fs'
import { formatPrefix } from '../../../../src/domain/prefix.ts'
import { decide, type TunnelPolicy } from '../../../../src/domain/tunnel.ts'

export function fixture(name: string): string {
  return readFileSync(new URL(`../../../../fixtures/artefacts/vpn/${name}`, import.meta.url), 'utf8')
}

/** `prefix@line` of every route. */
export function routes(policy: TunnelPolicy) {
  const show = (list: TunnelPolicy['includes']) =>
    list.map(({ prefix, place }) => `${formatPrefix(prefix)}@${place.line}`)
  return { includes: show(policy.includes), excludes: show(policy.excludes) }
}

/** The verdicts for several addresses. */
export function verdicts(policy: TunnelPolicy, addresses: readonly string[]) {
  return addresses.map((address) => decide(policy, address).verdict)
}
