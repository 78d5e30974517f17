/** What is read of the words of a system about the way to an address. */

import { formatPrefix, parsePrefix } from '../../../domain/prefix.ts'
import type { OwnRouteEvidence } from '../../observed/probe.ts'

type WithoutOutput<Evidence> = Evidence extends unknown ? Omit<Evidence, 'output'> : never

/** The evidence, but for the output it was read from. */
export type Way = WithoutOutput<OwnRouteEvidence>

/** A prefix as every part of the program writes it; undefined for what is none. */
export function prefixText(text: string): string | undefined {
  const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
  return 'fault' in prefix ? undefined : formatPrefix(prefix)
}

/** The default route of the family of an address. */
export function everythingLike(address: string): string {
  return address.includes(':') ? '::/0' : '0.0.0.0/0'
}
