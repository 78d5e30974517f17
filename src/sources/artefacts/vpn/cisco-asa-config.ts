/** An ASA running configuration, cut into the parts a tunnel depends on. Nothing is resolved yet. */

import { type Ledger, splitLines } from '../line-accounts.ts'
import { OTHER_COMMANDS, SECTION_WORDS } from './cisco-asa-commands.ts'
import { type ConfigLine, tokenize, word } from './cisco-asa-lines.ts'

/** A line with sub-lines, such as `object network X`. */
export interface Section {
  readonly head: ConfigLine
  readonly body: readonly ConfigLine[]
}

export interface AsaConfig {
  readonly lines: number
  readonly groupPolicies: ReadonlyMap<string, readonly Section[]>
  readonly tunnelGroups: readonly Section[]
  readonly objects: ReadonlyMap<string, Section>
  readonly groups: ReadonlyMap<string, Section>
  readonly accessLists: ReadonlyMap<string, readonly ConfigLine[]>
  /** `ip local pool` and `ipv6 local pool`, by name. */
  readonly pools: ReadonlyMap<string, ConfigLine>
  /** `anyconnect-custom-data`, by type and name. */
  readonly customData: ReadonlyMap<string, readonly ConfigLine[]>
  /** `name 10.0.0.1 ALIAS`. */
  readonly aliases: ReadonlyMap<string, string>
}

/** The ASA itself takes 512 characters a line; what is much longer was not written by one. */
const MAX_LINE = 8192

/** Every part starts as this; who follows the group policy to it marks it as read. */
const UNUSED = 'part of the configuration that this group policy does not use'

/** Cuts a configuration into its parts. */
export function collectAsa(text: string, ledger: Ledger): AsaConfig {
  const lines = splitLines(text)
  const parts = {
    groupPolicies: new Map<string, Section[]>(),
    tunnelGroups: [] as Section[],
    objects: new Map<string, Section>(),
    groups: new Map<string, Section>(),
    accessLists: new Map<string, ConfigLine[]>(),
    pools: new Map<string, ConfigLine>(),
    customData: new Map<string, ConfigLine[]>(),
    aliases: new Map<string, string>(),
  }
  let open: OpenSection = PASSED_OVER
  for (const [index, raw] of lines.entries()) {
    const line = index + 1
    if (raw.length > MAX_LINE) ledger.problem(line, 1, `the line is longer than ${MAX_LINE} characters`)
    else if (isBlank(raw)) ledger.ignore(line, 'blank or comment')
    else if (belongsTo(open, raw)) open.take({ line, tokens: tokenize(raw) }, ledger)
    else open = topLine({ line, tokens: tokenize(raw) }, parts, ledger)
  }
  return { lines: lines.length, ...parts }
}

interface OpenSection {
  readonly kind: keyof typeof SECTION_WORDS | 'other' | 'unknown'
  take(line: ConfigLine, ledger: Ledger): void
}

const PASSED_OVER: OpenSection = {
  kind: 'other',
  take: ({ line }, ledger) => ledger.ignore(line, 'part of a command that is not about tunnels'),
}
const NOT_KNOWN: OpenSection = {
  kind: 'unknown',
  take: ({ line }, ledger) => ledger.unknown(line, 'part of a command this reader does not know'),
}

type Parts = {
  readonly [Key in keyof Omit<AsaConfig, 'lines'>]: AsaConfig[Key] extends ReadonlyMap<infer Name, infer Item>
    ? Map<Name, Item extends readonly (infer One)[] ? One[] : Item>
    : Section[]
}

function isBlank(raw: string): boolean {
  return /^\s*(?:[!:].*|<--- More --->\s*)?$/.test(raw)
}

/** A sub-line is indented, or starts with a word that only its section knows. */
function belongsTo(open: OpenSection, raw: string): boolean {
  if (/^\s/.test(raw)) return true
  if (open.kind === 'other' || open.kind === 'unknown') return false
  return SECTION_WORDS[open.kind].has(/^\S+/.exec(raw)?.[0] ?? '')
}

function topLine(line: ConfigLine, parts: Parts, ledger: Ledger): OpenSection {
  const first = word(line, 0)
  const kind = `${first} ${word(line, 1)}`
  if (first === 'access-list') return inAccessList(line, parts, ledger)
  if (first === 'group-policy') return inGroupPolicy(line, parts, ledger)
  if (first === 'tunnel-group') return inTunnelGroup(line, parts, ledger)
  if (kind === 'object network') return inNamed('object', line, parts.objects, ledger)
  if (kind === 'object-group network') return inNamed('object-group', line, parts.groups, ledger)
  if (/^ip(?:v6)? local$/.test(kind) && word(line, 2) === 'pool') {
    parts.pools.set(word(line, 3), line)
    ledger.ignore(line.line, UNUSED)
    return PASSED_OVER
  }
  if (first === 'anyconnect-custom-data') {
    push(parts.customData, `${word(line, 1)} ${word(line, 2)}`, line)
    ledger.ignore(line.line, UNUSED)
    return PASSED_OVER
  }
  if (first === 'name') parts.aliases.set(word(line, 2), word(line, 1))
  if (first === 'dynamic-access-policy-record' && word(line, 1) !== 'DfltAccessPolicy')
    ledger.note(line.line, 'a dynamic access policy may change what the group policy says, at log-in')
  return other(line, ledger)
}

/** What starts a line of its own and is passed over, with its sub-lines. */
const OTHER_OBJECTS =
  /^(?:object|object-group|ip|ipv6|name|webvpn|dynamic-access-policy-record|no|ASA|Cryptochecksum:.*)$/

function other(line: ConfigLine, ledger: Ledger): OpenSection {
  const first = word(line, 0)
  if (OTHER_COMMANDS.has(first) || OTHER_OBJECTS.test(first)) {
    ledger.ignore(line.line, 'a command that is not about tunnels')
    return PASSED_OVER
  }
  ledger.unknown(line.line, 'a command this reader does not know')
  return NOT_KNOWN
}

function inAccessList(line: ConfigLine, parts: Parts, ledger: Ledger): OpenSection {
  push(parts.accessLists, word(line, 1), line)
  ledger.ignore(line.line, UNUSED)
  return PASSED_OVER
}

function inGroupPolicy(head: ConfigLine, parts: Parts, ledger: Ledger): OpenSection {
  ledger.ignore(head.line, UNUSED)
  const section = openBody(head)
  push(parts.groupPolicies, word(head, 1), section)
  return { kind: 'group-policy', take: section.take }
}

function inTunnelGroup(head: ConfigLine, parts: Parts, ledger: Ledger): OpenSection {
  if (word(head, 2) !== 'general-attributes') {
    ledger.ignore(head.line, 'attributes of a tunnel group that are not about tunnels')
    return PASSED_OVER
  }
  ledger.ignore(head.line, UNUSED)
  const section = openBody(head)
  parts.tunnelGroups.push(section)
  return { kind: 'tunnel-group', take: section.take }
}

function inNamed(
  kind: 'object' | 'object-group',
  head: ConfigLine,
  map: Map<string, Section>,
  ledger: Ledger,
): OpenSection {
  ledger.ignore(head.line, UNUSED)
  const held = map.get(word(head, 2))
  const section = openBody(head, held?.body)
  map.set(word(head, 2), section)
  return { kind, take: section.take }
}

/** `body` grows while the section is being read. */
function openBody(head: ConfigLine, before: readonly ConfigLine[] = []) {
  const body: ConfigLine[] = [...before]
  const take = (line: ConfigLine, ledger: Ledger) => {
    body.push(line)
    ledger.ignore(line.line, UNUSED)
  }
  return { head, body, take }
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const held = map.get(key)
  if (held) held.push(item)
  else map.set(key, [item])
}
