/** Which zone a zone file is of: by its SOA record, by what the tool that wrote it says in a comment, or by its origin. */

import { readHeader } from '../../artefacts/zone-header.ts'
import { readName, type ZoneName } from '../../artefacts/zone-names.ts'
import { type ZoneEntry, zoneEntries } from '../../artefacts/zone-tokens.ts'

const LIMITS = { maxRecords: 0, maxLineLength: 65_536, maxTokens: 1_024 }
const ROOT: ZoneName = { labels: [], text: '.' }
/** The SOA record is the first of a zone, or close to it: what comes later is not looked through for it. */
const MAX_ENTRIES = 2_000

/** What dnscmd and the DNS server of Windows write above the records. */
const COMMENTS = [
  /^;\s*Database file .{1,255}? for (\S{1,255}) zone\.?\s*$/i,
  /^;\s*Zone:\s*(\S{1,255})\s*$/i,
  // dig, when it transfers a zone.
  /^;\s*<<>> DiG .{0,200}<<>>.*?\s(\S{1,255})\s+(?:axfr|ixfr=\d+)\b/i,
] as const

/** The apex, lower case and without the final dot; nothing where the file does not tell. */
export function apexOf(lines: readonly string[]): string | undefined {
  const { soa, first } = firstMarks(lines)
  const name = soa ?? commentedApex(lines) ?? first
  return name === undefined || name === '.' ? undefined : name
}

interface Marks {
  /** The owner of the SOA record, where it can be told. */
  readonly soa?: string
  /** The first origin that is stated. */
  readonly first?: string
  readonly origin?: ZoneName | undefined
  readonly owner?: ZoneName | undefined
}

function firstMarks(lines: readonly string[]): Marks {
  let marks: Marks = {}
  let left = MAX_ENTRIES
  for (const entry of zoneEntries(lines, LIMITS)) {
    left -= 1
    if (left < 0) break
    marks = isOrigin(entry) ? afterOrigin(entry, marks) : afterOwner(entry, marks)
    if (isSoa(entry)) return marks.owner ? { ...marks, soa: marks.owner.text } : marks
  }
  return marks
}

function afterOrigin({ tokens }: ZoneEntry, marks: Marks): Marks {
  const origin = tokens[1] && known(tokens[1].raw, marks.origin ?? ROOT)
  return { ...(origin && { first: origin.text }), ...marks, origin }
}

function afterOwner({ tokens, blankOwner }: ZoneEntry, marks: Marks): Marks {
  const [head] = tokens
  return head === undefined || blankOwner || head.raw.startsWith('$')
    ? marks
    : { ...marks, owner: known(head.raw, marks.origin) }
}

function isOrigin({ tokens, blankOwner }: ZoneEntry): boolean {
  return !blankOwner && tokens[0]?.raw.toUpperCase() === '$ORIGIN'
}

/** An absolute name; a relative one is known only below an origin that is. */
function known(raw: string, origin: ZoneName | undefined): ZoneName | undefined {
  const name = readName(raw, origin)
  return 'value' in name ? name.value : undefined
}

function isSoa(entry: ZoneEntry): boolean {
  const header = readHeader(entry.tokens.slice(entry.blankOwner ? 0 : 1))
  return 'value' in header && header.value.type === 'SOA'
}

function commentedApex(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(0, 100)) {
    const named = line.startsWith(';') ? COMMENTS.map((pattern) => pattern.exec(line)?.[1]).find(Boolean) : undefined
    const name = named === undefined ? undefined : known(named, ROOT)
    if (name) return name.text
  }
  return undefined
}
