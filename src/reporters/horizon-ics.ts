/** What is to come, as a calendar (RFC 5545): an all-day event for each entry. */

import { dayAfter, type HorizonEntry, type HorizonItem, type ShownHorizon } from './horizon-data.ts'
import { printable } from './printable.ts'

/** Of a line, the line break apart (section 3.1). */
const MOST_OCTETS = 75
/** A description that no calendar cuts short. */
const MOST_ITEMS = 20

export function renderHorizonIcs(horizon: ShownHorizon, version: string): string {
  const { environment, asOf, entries } = horizon
  const stamp = `${basic(asOf)}T000000Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//lync-ready//horizon ${version}//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`lync-ready: ${environment.name}`)}`,
    ...entries.flatMap((entry) => event(entry, environment.name, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event({ id, day, to, ruleId, title, items }: HorizonEntry, name: string, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@lync-ready`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The end of an all-day event is the day after (section 3.6.1).
    `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
    `SUMMARY:${escaped(`${name}: ${to}, ${summaryOf(items)}`)}`,
    `DESCRIPTION:${escaped(descriptionOf(items, ruleId, title))}`,
    `CATEGORIES:lync-ready,${to}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function summaryOf(items: readonly HorizonItem[]): string {
  const more = items.length - 1
  return `${items[0]?.message ?? ''}${more > 0 ? `, and ${more} more` : ''}`
}

function descriptionOf(items: readonly HorizonItem[], ruleId: string | undefined, title: string): string {
  const shown = items.slice(0, MOST_ITEMS)
  const more = items.length - shown.length
  const fixes = [...new Set(shown.flatMap(({ fix }) => fix ?? []))]
  return [
    ...shown.map(({ message, location }) => `${message}${location ? ` (${location.path}:${location.line})` : ''}`),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...fixes.map((fix) => `Fix: ${fix}`),
    ruleId === undefined ? title : `${title} (lync-ready explain ${ruleId})`,
  ].join('\n')
}

/** TEXT (section 3.3.11). What could steer a terminal or hide in a calendar is spelled out. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replace(/[\\;,]/g, (char) => `\\${char}`))
    .join('\\n')
}

function basic(day: string): string {
  return day.replaceAll('-', '')
}

/** In lines of at most 75 octets; a character is never cut, and what continues a line begins with a space. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const char of line) {
    const size = Buffer.byteLength(char)
    if (octets + size > MOST_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += char
    octets += size
  }
  return [...lines, current].join('\r\n')
}
