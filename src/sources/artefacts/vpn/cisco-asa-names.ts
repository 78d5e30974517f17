/** Where clients of a Cisco ASA ask for names, by the attributes of their group policy. */

import { parseAddress } from '../../../domain/prefix.ts'
import type { Ledger } from '../line-accounts.ts'
import type { GroupPolicy } from './cisco-asa-attributes.ts'
import { type ConfigLine, word } from './cisco-asa-lines.ts'
import type { NameRule } from './reading.ts'

/**
 * Cisco tells three ways apart: with split-dns the domains it lists go to the servers of the ASA and all others do not; with
 * split-tunnel-all-dns, and by default, all names go to these servers first. An ASA without servers sets none, so that nothing
 * is known but what split-dns says of the other names.
 */
export function readNames({ attributes }: GroupPolicy, file: string, ledger: Ledger): readonly NameRule[] {
  const at = (line: ConfigLine) => ({ file, line: line.line, column: line.tokens[0]?.column ?? 1 })
  const dns = attributes.get('dns-server')
  const servers = dns ? serversOf(dns, ledger) : undefined
  const tunnelled = attributes.get('split-tunnel-all-dns')
  const isAll = tunnelled !== undefined && word(tunnelled, 1) === 'enable'
  const split = attributes.get('split-dns')
  const domains = split && !isAll ? valuesOf(split) : []
  if (split && domains.length > 0)
    return [
      ...domains.map((domain) => ({ domain: dotted(domain), servers, place: at(split) })),
      { domain: '.', servers: [], place: at(split) },
    ]
  if (isAll) return [{ domain: '.', servers, place: at(tunnelled) }]
  return dns && servers ? [{ domain: '.', servers, place: at(dns) }] : []
}

/** What stands behind `value`; `none` is nothing, and is not inherited either. */
function valuesOf(line: ConfigLine): readonly string[] {
  if (word(line, 1) === 'none') return []
  return line.tokens.slice(word(line, 1) === 'value' ? 2 : 1).map(({ text }) => text)
}

/** Undefined where there is none. */
function serversOf(line: ConfigLine, ledger: Ledger): readonly string[] | undefined {
  const servers = valuesOf(line)
  const wrong = line.tokens.slice(2).find(({ text }) => parseAddress(text) === undefined)
  if (wrong) ledger.problem(line.line, wrong.column, 'expected the address of a DNS server')
  return servers.length > 0 ? servers : undefined
}

function dotted(domain: string): string {
  return `.${domain.replace(/^\*?\./, '').toLowerCase()}`
}
