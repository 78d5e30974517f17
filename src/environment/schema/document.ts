/** The whole environment file, format version 1. */

import * as z from 'zod'
import { adoption } from './adoption.ts'
import { certificates } from './certificates.ts'
import { adminWorkstations, clients } from './clients.ts'
import { coexistsWith } from './coexistence.ts'
import { fileShares, sqlServers } from './data-stores.ts'
import { devices } from './devices.ts'
import { activeDirectory } from './directory.ts'
import { dns } from './dns.ts'
import { edgePools } from './edge.ts'
import { inventory, topology } from './exports.ts'
import { features } from './features.ts'
import { accessEdgeConfiguration } from './federation.ts'
import { firewall } from './firewall.ts'
import { oneOrMany, optional } from './forms.ts'
import { exchange, officeWebApps, sharePoint } from './interop.ts'
import { filePath, fqdn, list, record, text } from './kit.ts'
import { later } from './later.ts'
import { described } from './leaf.ts'
import { network } from './network.ts'
import { pools } from './pools.ts'
import { resilience } from './resilience.ts'
import { reverseProxies } from './reverse-proxies.ts'
import { scripts } from './scripts.ts'
import { product } from './servers.ts'
import { simpleUrls } from './simple-urls.ts'
import { sites } from './sites.ts'
import { vantages } from './vantages.ts'
import { voice } from './voice.ts'
import { vpn } from './vpn.ts'

const version = later(() =>
  described(
    'the version of the format of this file: 1',
    z.literal(1, {
      error: ({ input }) =>
        input === undefined
          ? 'expected lync-ready: 1, the version of the format of this file'
          : `expected 1: this release reads version 1 of the format, not ${JSON.stringify(input)}`,
    }),
  ),
)

/** What the file says of itself; every other key is a section. */
const about = {
  'lync-ready': version,
  name: text('the name of the environment', { examples: ['Contoso, planned'] }),
  product: product.describe(
    'the product version, for every pool that does not say otherwise: lync-2013, sfb-2015, sfb-2019 or sfb-se',
  ),
  ...optional({
    description: text('what the environment is about, for readers', {
      examples: ['One Front End pool with an Edge pool'],
    }),
    extends: oneOrMany(
      'files this one builds on',
      filePath('a file this one builds on, relative to this file', { examples: ['standards/servers.yaml'] }),
    ),
  }),
}

function withoutRepeats(domains: readonly string[], context: z.RefinementCtx): void {
  const seen = new Set<string>()
  for (const [index, domain] of domains.entries()) {
    if (seen.has(domain)) context.addIssue({ code: 'custom', path: [index], message: `"${domain}" is given twice` })
    seen.add(domain)
  }
}

const sections = {
  sipDomains: list('the SIP domains; the first is the default', fqdn('a SIP domain'))
    .min(1, 'there is at least one SIP domain')
    .superRefine(withoutRepeats)
    .meta({ description: 'the SIP domains; the first is the default', uniqueItems: true }),
  ...optional({ topology, inventory, features, coexistsWith, activeDirectory, sites }),
  pools,
  ...optional({
    edgePools,
    accessEdgeConfiguration,
    devices,
    reverseProxies,
    simpleUrls,
    sqlServers,
    fileShares,
    exchange,
    officeWebApps,
    sharePoint,
    certificates,
    dns,
    firewall,
    vpn,
    clients,
    adminWorkstations,
    network,
    voice,
    resilience,
    scripts,
    adoption,
    vantages,
  }),
}

export const environmentDocument = later(() => record('an environment', { ...about, ...sections }))

export type EnvironmentDocument = z.output<typeof environmentDocument>

export type SectionName = keyof typeof sections

export const SECTION_NAMES = Object.keys(sections) as readonly SectionName[]
