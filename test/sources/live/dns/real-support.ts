/** Descriptions judged against DNS servers that are really asked. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rules } from '../../../../rules/index.ts'
import { checkEnvironment } from '../../../../src/engine/check.ts'
import type { Loaded } from '../../../../src/environment/load.ts'
import { loadFacts } from '../../../../src/facts/facts.ts'
import type { DnsView } from '../../../../src/question.ts'
import type { Report, Status } from '../../../../src/report.ts'
import type { DnsServers } from '../../../../src/sources/live/dns-servers.ts'
import { createLiveProber } from '../../../../src/sources/live/prober.ts'
import { createObservedSource } from '../../../../src/sources/observed/source.ts'
import { CLEAN_DAYS } from '../../../support/copies.ts'
import { loadWithImports } from '../../../support/load.ts'
import type { ServedZones } from '../../../support/servers/dns-servers.ts'

const root = fileURLToPath(new URL('../../../../fixtures/environments/', import.meta.url))
const facts = loadFacts()

/** The zone files of a view of contoso-single-edge, by apex. */
export function zonesOf(view: DnsView): ServedZones {
  const apexes = view === 'internal' ? ['contoso.net', 'contoso.com', 'fabrikam.com'] : ['contoso.com', 'fabrikam.com']
  const text = (apex: string) => readFileSync(`${root}contoso-single-edge/zones/${view}-${apex}.zone`, 'utf8')
  return Object.fromEntries(apexes.map((apex) => [apex, text(apex)]))
}

export function contoso(): Loaded {
  return loadWithImports('contoso-observed.yaml', { root, workingFolder: root })
}

/** Judges with what the servers answer; the description alone where there are none. */
export async function judged(loaded: Loaded, dnsServers?: DnsServers, ruleIds?: RegExp): Promise<Report> {
  const ending = new AbortController()
  const prober =
    dnsServers &&
    createLiveProber({
      dnsServers,
      timeoutMs: 5000,
      concurrency: 64,
      signal: ending.signal,
      now: () => new Date('2014-06-01T00:00:00Z'),
    })
  try {
    return await checkEnvironment(loaded, {
      rules: rules.filter((rule) => ruleIds?.test(rule.id) ?? isOfDnsOrDescribed(rule)),
      allRules: rules,
      facts,
      asOf: CLEAN_DAYS['contoso-observed'],
      version: '0.0.0',
      includeMet: true,
      ...(prober && { observed: createObservedSource(loaded, [prober]) }),
    })
  } finally {
    prober?.close()
  }
}

/** What judges other answers than those of DNS servers knows nothing here: nobody stands anywhere. */
function isOfDnsOrDescribed({ id, observed }: (typeof rules)[number]): boolean {
  return observed !== true || id.startsWith('dns/')
}

export function statuses({ results }: Report): Record<string, Status> {
  return Object.fromEntries(results.map(({ ruleId, status }) => [ruleId, status]))
}

/** The rules that come out otherwise, and how. */
export function changed(before: Report, after: Report): Record<string, Status> {
  const was = statuses(before)
  return Object.fromEntries(Object.entries(statuses(after)).filter(([id, status]) => was[id] !== status))
}
