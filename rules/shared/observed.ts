/** What the rules on observations have in common. */

import type { Seen, Vantage } from '../../src/question-observed.ts'
import { type Evidence, note } from '../../src/rule.ts'

/** Evidence: from where it was seen, and when. */
export function seenBy({ vantage, at }: Seen): Evidence {
  return note(`seen ${vantage === undefined ? '' : `${fromWhere(vantage)} `}at ${at}`)
}

/** `from inside`, `from the Internet`, `through the VPN staff`, `from fe01.contoso.net`. */
export function fromWhere(vantage: Vantage): string {
  if (vantage === 'inside') return 'from inside'
  if (vantage === 'internet') return 'from the Internet'
  const name = vantage.slice(vantage.indexOf('/') + 1)
  return vantage.startsWith('vpn/') ? `through the VPN ${name}` : `from ${name}`
}
