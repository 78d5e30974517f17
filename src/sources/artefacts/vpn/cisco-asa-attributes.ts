/** The attributes of one group policy, with what it inherits. */

import type { Ledger } from '../line-accounts.ts'
import { NAME_ATTRIBUTES, OTHER_ATTRIBUTES, TUNNEL_ATTRIBUTES } from './cisco-asa-commands.ts'
import type { AsaConfig, Section } from './cisco-asa-config.ts'
import { type ConfigLine, word } from './cisco-asa-lines.ts'

/** What every group policy takes from when it does not say something itself. */
const DEFAULT_POLICY = 'DfltGrpPolicy'

export interface GroupPolicy {
  readonly name: string
  /** By keyword; custom attributes as `anyconnect-custom TYPE`. */
  readonly attributes: ReadonlyMap<string, ConfigLine>
  /** Set where a server holds the attributes, and not the file. */
  readonly external?: ConfigLine
  readonly tunnelGroups: readonly ConfigLine[]
}

/** The group policy of these users, or why it is not clear which one that is. */
export function findGroupPolicy(
  config: AsaConfig,
  wanted: string | undefined,
): { readonly name: string } | { readonly why: string } {
  const names = [...config.groupPolicies.keys()]
  const listed = names.filter((name) => name !== DEFAULT_POLICY).sort()
  if (wanted !== undefined) {
    if (config.groupPolicies.has(wanted)) return { name: wanted }
    return { why: `the file has no group policy ${wanted}; it has ${names.sort().join(', ') || 'none'}` }
  }
  const [only, second] = listed
  if (second !== undefined)
    return { why: `the file has several group policies (${listed.join(', ')}), and none is named` }
  if (only !== undefined) return { name: only }
  return names.length > 0 ? { name: DEFAULT_POLICY } : { why: 'the file has no group policy' }
}

/** Reads a group policy: its own lines, then those it was copied from, then the default one. */
export function readGroupPolicy(config: AsaConfig, name: string, ledger: Ledger): GroupPolicy {
  const attributes = new Map<string, ConfigLine>()
  let external: ConfigLine | undefined
  for (const one of inheritance(config, name)) {
    const sections = config.groupPolicies.get(one) ?? []
    for (const [key, line] of readSections(sections, ledger)) if (!attributes.has(key)) attributes.set(key, line)
    external ??= sections.find(({ head }) => word(head, 2) === 'external')?.head
  }
  const tunnelGroups = config.tunnelGroups.filter((group) => defaultPolicyOf(group) === name)
  return {
    name,
    attributes,
    ...(external ? { external } : {}),
    tunnelGroups: tunnelGroups.flatMap((group) => readTunnelGroup(group, ledger)),
  }
}

function inheritance(config: AsaConfig, name: string): readonly string[] {
  const chain = new Set([name])
  for (const one of chain) {
    const from = (config.groupPolicies.get(one) ?? []).find(({ head }) => word(head, 3) === 'from')
    if (from) chain.add(word(from.head, 4))
  }
  return [...chain].filter((one) => one !== DEFAULT_POLICY).concat(DEFAULT_POLICY)
}

/** Of one group policy, which may be written in several pieces: the later line counts. */
function readSections(sections: readonly Section[], ledger: Ledger): ReadonlyMap<string, ConfigLine> {
  const held = new Map<string, ConfigLine>()
  for (const { head, body } of sections) {
    ledger.read(head.line)
    for (const line of body) readAttribute(line, held, ledger)
  }
  return held
}

function readAttribute(line: ConfigLine, held: Map<string, ConfigLine>, ledger: Ledger): void {
  const keyword = word(line, 0)
  if (keyword === 'no') {
    held.delete(keyOf(word(line, 1), word(line, 2)))
    ledger.read(line.line)
  } else if (TUNNEL_ATTRIBUTES.has(keyword) || NAME_ATTRIBUTES.has(keyword)) {
    held.set(keyOf(keyword, word(line, 1)), line)
    ledger.read(line.line)
  } else if (keyword === 'vpn-filter' || keyword === 'ipv6-vpn-filter') {
    ledger.note(line.line, 'the ASA filters what comes out of the tunnel; the filter is not read')
    ledger.ignore(line.line, 'a filter behind the tunnel')
  } else if (OTHER_ATTRIBUTES.has(keyword)) ledger.ignore(line.line, 'an attribute that is not about routes')
  else ledger.unknown(line.line, 'an attribute of a group policy this reader does not know')
}

function keyOf(keyword: string, type: string): string {
  return keyword === 'anyconnect-custom' ? `${keyword} ${type}` : keyword
}

function defaultPolicyOf({ body }: Section): string {
  const line = body.find((one) => word(one, 0) === 'default-group-policy')
  return line ? word(line, 1) : DEFAULT_POLICY
}

/** The lines of a tunnel group that hand out addresses. */
function readTunnelGroup({ head, body }: Section, ledger: Ledger): readonly ConfigLine[] {
  ledger.read(head.line)
  return body.filter((line) => {
    const keyword = word(line, 0)
    if (keyword === 'authentication-server-group' && word(line, 1) !== 'LOCAL')
      ledger.note(line.line, 'the authentication server may send another group policy or split tunnel at log-in')
    const pool = keyword === 'address-pool' || keyword === 'ipv6-address-pool'
    if (pool || keyword === 'default-group-policy') ledger.read(line.line)
    else ledger.ignore(line.line, 'an attribute that is not about routes')
    return pool
  })
}
