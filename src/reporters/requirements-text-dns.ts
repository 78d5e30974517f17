/** A DNS record to paste, and why it must be there. */

import { printable } from './printable.ts'
import type { ShownDns } from './requirements-data-dns.ts'
import { type Block, type CitingPage, comment, documentedText, necessityText } from './requirements-text-block.ts'
import type { Page } from './text-page.ts'

export function dnsLines(requirement: ShownDns, page: CitingPage): Block {
  const { because, rule } = requirement
  return [
    ...recordLines(requirement, page),
    ...comment(targetsText(requirement), page),
    ...because.flatMap((text) => comment(`because ${text}`, page)),
    ...comment(`judged by ${rule}; ${documentedText(requirement, page)}`, page),
  ]
}

/** A record that must not be there, or that is perhaps not needed, stands behind a semicolon. */
function recordLines({ name, type, records, proposed, leadsTo, neededIf }: ShownDns, { chalk }: Page): Block {
  if (records.length === 0) {
    const target = leadsTo === undefined ? '' : ` (${leadsTo})`
    return [`; ${chalk.bold(printable(`${name}. IN ${type}${target}`))}`]
  }
  const lead = neededIf === undefined ? '' : '; '
  return (proposed ?? records).map((record) => `${lead}${chalk.bold(printable(record))}`)
}

function targetsText(requirement: ShownDns): string {
  const { aliasTargets, records, proposed, several, give, match } = requirement
  const parts = [
    necessityText(requirement),
    ...targetText(requirement),
    ...(match === 'some' && records.length > 1
      ? [proposed ? 'others of them do as well' : 'one of these is enough']
      : []),
    ...(several === undefined ? [] : [SEVERAL[several]]),
    ...(aliasTargets.length > 0 ? [`may be a CNAME to ${aliasTargets.join(' or ')}`] : []),
    ...(give === undefined ? [] : [`give ${give} to know all addresses`]),
  ]
  return parts.join('; ')
}

/** Of several records with the name. */
const SEVERAL = {
  choice: 'of several the lowest priority is taken, then the highest weight, and nothing fails over to the others',
  failover: 'several with priorities of their own let clients go on to the next',
  'one-per-edge-pool': 'one for each Edge pool, with a priority of its own',
} as const

function targetText({ leadsTo, type, records }: ShownDns): readonly string[] {
  if (leadsTo === undefined) return []
  if (type === 'SRV') return [`the target leads to ${leadsTo}`]
  return records.length > 0 ? [`leads to ${leadsTo}`] : []
}
