/** The requirements as a zone file an administrator can read and paste: what must not be pasted is a comment. */

import type { ShownRequirements } from './requirements-data.ts'
import type { ShownCommon } from './requirements-data-common.ts'
import { type Block, type CitingPage, citingPage, comment, documentBlock } from './requirements-text-block.ts'
import { certificateLines } from './requirements-text-certificates.ts'
import { dnsLines } from './requirements-text-dns.ts'
import { openingLines } from './requirements-text-firewall.ts'
import { outsideLines } from './requirements-text-vpn.ts'
import type { Page } from './text-page.ts'

/** Every requirement, by kind and side, then the documents they are taken from. */
export function renderRequirementsText(requirements: ShownRequirements, page: Page): string {
  const { dns, certificates, firewall, vpn } = requirements
  // In the order they are shown, so that the numbers of the documents rise.
  const all = [...bySide(dns ?? []), ...(certificates ?? []), ...bySide(firewall ?? []), ...(vpn ?? [])]
  const citing = citingPage(all, page)
  const blocks = [
    ...section(dns, 'no DNS record is required', sidesOf(dns, DNS_SIDES), dnsLines, citing),
    ...section(certificates, 'no certificate is required', [['Certificates', certificates]], certificateLines, citing),
    ...section(
      firewall,
      'no opening of a firewall is required',
      sidesOf(firewall, OPENING_SIDES),
      openingLines,
      citing,
    ),
    ...section(vpn, 'nothing must be reached past a tunnel', [[OUTSIDE, vpn]], outsideLines, citing),
    ...notGiven(requirements, page),
    ...(all.length > 0 ? [documentBlock(all, page)] : []),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Sided = { readonly view: Side } | { readonly side: Side }
type Side = 'internal' | 'external' | 'inside'
type Part<Shown> = readonly [heading: string, requirements: readonly Shown[] | undefined]

const SIDES = ['internal', 'external', 'inside'] as const
const DNS_SIDES = { internal: 'DNS records inside the network', external: 'DNS records on the Internet' } as const
const OPENING_SIDES = {
  internal: 'Openings of the firewall towards the internal network',
  external: 'Openings of the firewall towards the Internet',
  inside: 'Openings between servers, clients and stores inside',
} as const
const OUTSIDE = 'Public addresses that clients of a VPN reach past the tunnel'

function sideOf(shown: Sided): Side {
  return 'view' in shown ? shown.view : shown.side
}

function bySide<Shown extends Sided>(requirements: readonly Shown[]): readonly Shown[] {
  return SIDES.flatMap((side) => requirements.filter((each) => sideOf(each) === side))
}

function sidesOf<Shown extends Sided>(
  requirements: readonly Shown[] = [],
  headings: { readonly [Each in Side]?: string },
): readonly Part<Shown>[] {
  return SIDES.map((side) => [headings[side] ?? side, requirements.filter((each) => sideOf(each) === side)])
}

/** Nothing where the kind was not asked for; a sentence where it asks for nothing. */
function section<Shown extends ShownCommon>(
  requirements: readonly Shown[] | undefined,
  nothing: string,
  parts: readonly Part<Shown>[],
  linesOf: (shown: Shown, page: CitingPage) => Block,
  page: CitingPage,
): readonly Block[] {
  if (requirements === undefined) return []
  if (requirements.length === 0) return [[`; ${nothing}`]]
  return parts.flatMap(([heading, own = []]) =>
    own.length === 0 ? [] : [[page.chalk.bold(`; ${heading}`)], ...own.map((each) => linesOf(each, page))],
  )
}

function notGiven({ notGiven: sections }: ShownRequirements, page: Page): readonly Block[] {
  if (sections.length === 0) return []
  const [they, ask] = sections.length === 1 ? ['it', 'asks'] : ['they', 'ask']
  const text = `Not given, so what ${they} ${ask} for is not among the above: ${sections.join(', ')}`
  return [comment(text, page, '; ')]
}
