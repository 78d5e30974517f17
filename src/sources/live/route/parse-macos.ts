/** Reads `route -n get`, as the manual of macOS and its source show it. */

import { formatPrefix, maskedPrefix, parseAddress } from '../../../domain/prefix.ts'
import { everythingLike, prefixText, type Way } from './way.ts'

/** Undefined for what is no answer of `route -n get`. */
export function readRouteGet(text: string, address: string): Way | undefined {
  const fields = new Map(
    [...text.matchAll(/^ *([a-z ]+?): (.+)$/gm)].map(([, key = '', value = '']) => [key, value.trim()]),
  )
  const name = fields.get('interface')
  const refusing = /\b(REJECT|BLACKHOLE)\b/.exec(fields.get('flags') ?? '')?.[1]
  if (refusing !== undefined) return { outcome: 'blocked', reason: `its route has the flag ${refusing}` }
  if (name === undefined) return undefined
  // On a network of its own the gateway is named by its link: `link#6`.
  const gateway = fields.get('gateway')
  const prefix = prefixOf(fields.get('destination'), fields.get('mask'), address)
  return {
    outcome: 'routed',
    interface: name,
    kind: name.replace(/\d+$/, ''),
    ...(gateway !== undefined && parseAddress(gateway) && { gateway }),
    ...(prefix !== undefined && { prefix }),
  }
}

/** What it says where there is no route, on standard error. */
export function readRefusal(complained: string): Way | undefined {
  return /not in table|unreachable/i.test(complained)
    ? { outcome: 'no-route', reason: 'this machine has no route there' }
    : undefined
}

function prefixOf(destination: string | undefined, mask: string | undefined, address: string): string | undefined {
  if (destination === undefined) return undefined
  if (destination === 'default') return everythingLike(address)
  if (mask === undefined || mask === 'default') return prefixText(destination)
  if (mask.includes(':')) return prefixText(`${destination}/${lengthOf(mask)}`)
  const prefix = maskedPrefix(destination, mask, 'cut')
  return 'fault' in prefix ? undefined : formatPrefix(prefix)
}

/** How many ones a mask of IPv6 begins with: `ffff:ffff::` has 32. */
function lengthOf(mask: string): number {
  const bits = parseAddress(mask)?.value.toString(2).padStart(128, '0') ?? ''
  return bits.indexOf('0') === -1 ? bits.length : bits.indexOf('0')
}
