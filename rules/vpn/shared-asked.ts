/** Which DNS server clients of a VPN ask for a name, and what it answers. */

import { dnsServerOf } from '../../src/domain/dns-server.ts'
import { type NameRule, ruleForName } from '../../src/domain/name-rules.ts'
import { isPrivate } from '../../src/domain/private-address.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Answers, DnsRecord, DnsType, DnsView } from '../../src/question.ts'
import type { RuleContext } from '../../src/rule.ts'
import { insideServers } from './shared-servers.ts'

/** What happens to a name: it is asked of the network the client is in, of a server, or nobody knows. */
export type Asked =
  | { readonly of: 'network'; readonly rule: NameRule }
  | { readonly of: 'server'; readonly rule: NameRule; readonly server: string; readonly records: readonly DnsRecord[] }
  | { readonly of: 'unknown'; readonly reason: string; readonly settledBy: string; readonly rule?: NameRule }

/** Every server that may be asked for the name, with what it answers. */
export function askedFor(
  name: string,
  types: readonly DnsType[],
  names: Answers['vpn-names'],
  { environment, observe }: RuleContext,
): readonly Asked[] {
  if (names.status === 'unanswered') return [{ of: 'unknown', ...names }]
  const rule = ruleForName(names.rules, name)
  if (rule === undefined) {
    const reason = `no rule says which DNS servers are asked for ${name}`
    return [{ of: 'unknown', reason, settledBy: 'vpn.nameResolution' }]
  }
  if (rule.servers === undefined) {
    const reason = `which DNS servers the VPN hands out for ${rule.domain} is not given`
    return [{ of: 'unknown', reason, settledBy: 'vpn.nameResolution.servers', rule }]
  }
  if (rule.servers.length === 0) return [{ of: 'network', rule }]
  return rule.servers.map((server): Asked => {
    const view = viewOf(server, environment.document)
    if ('settledBy' in view) return { of: 'unknown', ...view, rule }
    const records: DnsRecord[] = []
    for (const type of types) {
      const answer = observe({ ask: 'dns', view: view.view, name, type })
      if (answer.status === 'unanswered') {
        const reason = `what ${server} answers for ${name} is not known: ${answer.reason}`
        return { of: 'unknown', reason, settledBy: answer.settledBy, rule }
      }
      records.push(...answer.records)
    }
    return { of: 'server', rule, server, records }
  })
}

/** The view a server answers with: the one whose server it is, else that of the VPN where it names none. */
function viewOf(
  server: string,
  { dns }: EnvironmentDocument,
): { readonly view: DnsView } | { readonly reason: string; readonly settledBy: string } {
  const names = (texts: readonly string[] = []) => texts.some((text) => dnsServerOf(text).address === server)
  if (names(dns?.vpn?.resolver)) return { view: 'vpn' }
  if (names(dns?.internal?.resolver)) return { view: 'internal' }
  if (dns?.vpn !== undefined && dns.vpn.resolver === undefined) return { view: 'vpn' }
  const settledBy = dns?.vpn === undefined ? 'dns.vpn' : 'dns.vpn.resolver'
  return { reason: `what the DNS server ${server} answers is not given`, settledBy }
}

/** Tells whether an address is inside: one of private space, or of a server of the product. */
export function insideTest(document: EnvironmentDocument): (address: string) => boolean {
  const servers = new Set(insideServers(document).flatMap(({ addresses }) => addresses))
  return (address) => isPrivate(address) || servers.has(address)
}

/** A rule in words. */
export function ruleText({ domain, servers }: NameRule): string {
  const what = domain === '.' ? 'all names' : domain.startsWith('.') ? `names below ${domain.slice(1)}` : domain
  const where = servers === undefined ? 'DNS servers that are not given' : servers.join(', ')
  return `${what} are asked of ${where || 'the DNS servers of the network the client is in'}`
}
