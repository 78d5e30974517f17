/** Which openings are to be made. */

import { staysOnOneHost } from '../../requirements/requirement.ts'
import type { ShownOpening } from '../requirements-data-firewall.ts'
import type { ReadyOptions } from './ready.ts'

/** Those that a firewall sees: not what a host sends to itself. */
export function betweenHosts(openings: readonly ShownOpening[]): readonly ShownOpening[] {
  return openings.filter((opening) => opening.give !== undefined || !staysOnOneHost(opening))
}

/** Why an opening is not to be made yet, in a sentence that goes on. */
export function whyNotOpen(
  { source, destination, necessity, neededIf, give }: ShownOpening,
  { optional }: ReadyOptions,
): string | undefined {
  if (source.addresses.length === 0 || destination.addresses.length === 0) {
    return give === undefined ? 'as it has no addresses' : `until ${give} is given`
  }
  if (neededIf !== undefined) return `unless ${neededIf}, which is not given, asks for it`
  return necessity === 'optional' && !optional ? 'optional' : undefined
}
