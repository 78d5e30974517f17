/** The lines of a script around a profile: never run, but some of them say that the profile is not all there is. */

import type { Unresolved } from '../../../domain/tunnel.ts'
import type { Ledger } from '../line-accounts.ts'
import type { ProfileRegion } from './profile-xml-region.ts'

/** Commands that set up a VPN beside the profile. */
const BESIDE = /\b(?:Add|Set|Remove)-Vpn(?:Connection|ConnectionRoute)\b|rasphone\.pbk/i
/** A replacement in a text, unless it only writes a sign of XML in another way. */
const REPLACES = /(?:-[ci]?replace\s*|\.Replace\(\s*)(?!\s*(?:'[<>&"]'|"[<>&']"|'"'|"'"|'\s'|'\\s'))/i

/** Accounts for the lines outside the profile, and gives what they leave open. */
export function readAround(
  lines: readonly string[],
  region: ProfileRegion,
  file: string,
  ledger: Ledger,
): readonly Unresolved[] {
  const unresolved: Unresolved[] = []
  for (const [index, text] of lines.entries()) {
    const line = index + 1
    if (line > region.first && line < region.last) continue
    const what = leftOpen(text)
    if (what !== undefined) {
      const column = text.length - text.trimStart().length + 1
      unresolved.push({ what, place: { file, line, column }, effect: 'any' })
      ledger.unknown(line, what)
    } else if (line !== region.first && line !== region.last)
      ledger.ignore(line, COMMENT.test(text) ? 'blank, or a comment' : 'around the profile, which is not run')
  }
  return unresolved
}

const COMMENT = /^\s*(?:#|<!--|$)/

function leftOpen(text: string): string | undefined {
  if (COMMENT.test(text)) return undefined
  if (BESIDE.test(text)) return 'a command beside the profile sets up a VPN, and is not followed'
  return REPLACES.test(text) ? 'the script changes the profile, and is not run' : undefined
}
