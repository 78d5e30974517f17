/** SRV records, host names and what DHCP hands out: the ways to a registrar past Autodiscover. */

import type { DnsRecord, DnsView } from '../question.ts'
import { askHost, nowhere, remember } from './hosts.ts'
import { type Absent, anyReached, failure, open, type Reached, type Trail } from './reached.ts'
import { signInAt, signInHost, UNTOLD_PORTS } from './sign-in.ts'
import type { Tools } from './tools.ts'

export interface Lookup {
  readonly name: string
  readonly domain: string
  readonly view: DnsView
}

type Srv = DnsRecord & Required<Pick<DnsRecord, 'srv'>>

/** The records of a name, in the order of priority and weight, until one leads to a registrar. */
export function byService(lookup: Lookup, tls: boolean, tools: Tools, trail: Trail): Reached | Absent {
  const { name, view } = lookup
  const answer = tools.asking.observe({ ask: 'dns', view, name, type: 'SRV' })
  if (answer.status === 'unanswered') return open(answer.reason, answer.settledBy)
  remember(trail, [...answer.chain, ...answer.records])
  if (answer.outcome !== 'found') return nowhere(name, view, answer, trail)
  const records = answer.records.filter(
    (record): record is Srv => record.srv !== undefined && record.srv.target !== '.',
  )
  if (records.length === 0) return { outcome: 'absent', why: 'says that there is no such service' }
  const [first, ...others] = records.toSorted(byPreference)
  let result = first && byRecord(first, lookup, tls, tools, trail)
  for (const record of others) {
    if (result?.outcome !== 'fails') break
    result = anyReached([byRecord(record, lookup, tls, tools, trail), result])
  }
  return result ?? { outcome: 'absent', why: 'does not exist' }
}

/** Lowest priority first, then highest weight. */
function byPreference({ srv: a }: Srv, { srv: b }: Srv): number {
  return a.priority - b.priority || b.weight - a.weight
}

function byRecord({ srv }: Srv, { domain, view }: Lookup, tls: boolean, tools: Tools, trail: Trail): Reached {
  const strict = tools.asking.environment.document.features?.signIn?.strictDnsNaming ?? true
  if (!matches(srv.target, domain, strict))
    return failure(
      `it leads to ${srv.target}, which is not in ${domain}: the client takes no server of another domain`,
      `lead the record to a host of ${domain}, such as sip.${domain}, with the same addresses`,
    )
  return signInAt({ name: srv.target, view, ports: [srv.port], tls }, tools, trail)
}

/** Without strict naming a parent domain will do: pool01.contoso.com for retail.contoso.com. */
function matches(target: string, domain: string, strict: boolean): boolean {
  const parent = target.slice(target.indexOf('.') + 1)
  return target.endsWith(`.${domain}`) || (!strict && domain.endsWith(`.${parent}`))
}

/** A host name tells no port. */
export function byHost({ name, view }: Lookup, tools: Tools, trail: Trail): Reached | Absent {
  const host = askHost(tools.asking, view, name, trail)
  if (host.outcome !== 'found') return host
  return signInHost(host, { name, view, ports: UNTOLD_PORTS, tls: true }, tools, trail)
}

/** Option 120, the last resort of phones. */
export function byDhcp(view: DnsView, tools: Tools, trail: Trail): Reached | Absent {
  const given = tools.asking.environment.document.network?.dhcp
  if (given === undefined) return open('what DHCP hands out to phones is not given', 'network.dhcp')
  const names = [...new Set(given.flatMap(({ sipServer }) => sipServer ?? []))]
  if (names.length === 0) return { outcome: 'absent', why: 'is not handed out' }
  return anyReached(names.map((name) => signInAt({ name, view, ports: UNTOLD_PORTS, tls: true }, tools, trail)))
}
