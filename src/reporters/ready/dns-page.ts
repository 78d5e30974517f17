/** What the files of a zone say around their records, whatever language they are in. */

import type { ShownDns } from '../requirements-data-dns.ts'
import type { DnsEntry } from './dns-entries.ts'
import type { ReadyZone } from './dns-zones.ts'
import { commentLine, comments } from './safe-text.ts'

/** How a language writes: what starts a comment, and one record. */
export interface ZoneLanguage {
  readonly comment: string
  /** The lines of the records of a name. */
  readonly records: (entry: DnsEntry, zone: ReadyZone) => readonly string[]
}

/** Every name of a zone with its reason and documents; what cannot stand yet is a comment. */
export function entryBlocks(zone: ReadyZone, language: ZoneLanguage): readonly string[] {
  const { comment } = language
  const blocks = zone.entries.map((entry) => {
    const lines = language.records(entry, zone)
    const shown = entry.notYet === undefined ? lines : commentedOut(entry, lines, comment)
    return [...reasonLines(entry, comment), ...shown].join('\n')
  })
  return [...blocks, ...documentLines(zone, comment)]
}

/** The first lines of a file: what it is and how to use it. */
export function heading(lines: readonly string[], comment: string): string {
  return lines.flatMap((line) => comments(comment, line)).join('\n')
}

/** What a zone is for, in words. */
export function zoneText({ view, apex, kind }: ReadyZone, environment: string): string {
  const seen = VIEWS[view] ?? `in the view ${view}`
  const what = kind === 'pin-point' ? 'The pin-point zone' : 'The zone'
  return `${what} ${apex} ${seen}, as lync-ready derives it from ${environment}`
}

const VIEWS: Readonly<Record<string, string>> = { internal: 'inside the network', external: 'on the Internet' }

/** Whatever a new zone does not hold is not found by those who ask its server. */
export function hidingText({ view, apex, kind }: ReadyZone): readonly string[] {
  if (kind !== 'new') return []
  const pins = view === 'internal' ? '; dnscmd, and zone with --pin-point, make zones that hide nothing' : ''
  return [`No such zone is described: a new one hides all else below ${apex} from those who ask its server${pins}`]
}

function reasonLines({ shown, notYet }: DnsEntry, comment: string): readonly string[] {
  const { because, necessity, leadsTo, aliasTargets, match, records } = shown
  const parts = [
    `${necessity}: ${because.join('; ')}`,
    ...(leadsTo === undefined ? [] : [`leads to ${leadsTo}`]),
    ...(match === 'some' && records.length > 1 ? ['one of these is enough'] : []),
    ...(aliasTargets.length > 0 ? [`may be a CNAME to ${aliasTargets.join(' or ')}`] : []),
    ...(notYet === undefined || notYet === necessity ? [] : [notYet]),
  ]
  return comments(comment, `${parts.join('; ')} [${keysOf(shown)}]`)
}

function keysOf({ sources, confidence }: ShownDns): string {
  const keys = sources.map(({ key }) => key).join(' ')
  return confidence === 'confirmed' ? keys : `${keys}, ${confidence}`
}

function commentedOut({ shown }: DnsEntry, lines: readonly string[], comment: string): readonly string[] {
  const written = lines.length > 0 ? lines : [`${shown.name}. IN ${shown.type}`]
  return written.map((line) => commentLine(comment, line))
}

function documentLines({ entries }: ReadyZone, comment: string): readonly string[] {
  const sources = new Map(entries.flatMap(({ shown }) => shown.sources.map((source) => [source.key, source])))
  const lines = [...sources.values()].flatMap(({ key, title, url }) => [
    ...comments(comment, `[${key}] ${title}`),
    ...(url === undefined ? [] : comments(comment, `    ${url}`)),
  ])
  return lines.length === 0 ? [] : [lines.join('\n')]
}

/** The name within its zone. */
export function ownerIn({ apex }: ReadyZone, name: string): string {
  return name === apex ? '@' : name.slice(0, -apex.length - 1)
}
