/** What must be there, in few words: openings between the same ends are told as one. */

import { grouped } from '../domain/groups.ts'
import type { EstateRequirement } from '../report-estate.ts'
import { shownRequirements } from '../reporters/requirements-data.ts'
import type { ShownCertificate } from '../reporters/requirements-data-certificates.ts'
import type { ShownCommon } from '../reporters/requirements-data-common.ts'
import type { ShownDns } from '../reporters/requirements-data-dns.ts'
import type { ShownEnd, ShownOpening } from '../reporters/requirements-data-firewall.ts'
import type { ShownOutside } from '../reporters/requirements-data-vpn.ts'
import type { Requirements } from '../requirements/requirement.ts'

type Document = ShownCommon['sources'][number]

export interface EstateRequirements {
  readonly requirements: readonly EstateRequirement[]
  /** Each document that is named, once. */
  readonly documents: readonly { readonly title: string; readonly url?: string }[]
}

/** All of them, in the order of their kinds. */
export function requirementsOf(derived: Requirements): EstateRequirements {
  const { dns = [], certificates = [], firewall = [], vpn = [] } = shownRequirements(derived)
  const groups = openingGroups(firewall)
  const requirements = [
    ...dns.map(dnsRequirement),
    ...certificates.map(certificateRequirement),
    ...groups.map(openingRequirement),
    ...vpn.map(outsideRequirement),
  ]
  const cited = [...dns, ...certificates, ...groups.map(([first]) => first), ...vpn].map(documentOf)
  const byTitle = new Map(cited.flatMap((document) => (document === undefined ? [] : [[document.title, document]])))
  const documents = [...byTitle.values()].map(({ title, url }) => ({ title, ...(url !== undefined && { url }) }))
  return { requirements, documents }
}

/** The first document, which states the requirement. */
function documentOf({ sources }: ShownCommon): Document | undefined {
  return sources[0]
}

function common(shown: ShownCommon & { readonly necessity: string }) {
  return {
    because: shown.because.join('; '),
    optional: shown.necessity === 'optional' || shown.necessity === 'recommended',
    source: documentOf(shown)?.title ?? '',
  }
}

/** What else a text must say of a requirement that is perhaps none. */
function open({ neededIf }: ShownCommon): string {
  return neededIf === undefined ? '' : `, if ${neededIf}, which is not given, asks for it`
}

function dnsRequirement(shown: ShownDns): EstateRequirement {
  return { kind: 'dns', what: `${dnsText(shown)}${open(shown)}`, where: `${shown.view} view`, ...common(shown) }
}

function dnsText({ name, type, necessity, proposed, records, leadsTo }: ShownDns): string {
  if (necessity === 'must not exist') return `no ${type} ${name}`
  // Of `sip.contoso.com. IN A 203.0.113.10` what stands behind the type.
  const values = (proposed ?? records).map((record) => record.split(' ').slice(3).join(' '))
  const target = values.length > 0 ? values.join(', ') : leadsTo
  return target === undefined ? `${type} ${name}` : `${type} ${name} -> ${target}`
}

function certificateRequirement(shown: ShownCertificate): EstateRequirement {
  const { uses, subject, names, missing, authority } = shown
  const held = names.filter(({ necessity }) => necessity === 'required').map(({ name }) => name)
  const parts = [
    `for ${uses.join(', ')}`,
    ...(subject.length === 0 ? [] : [`subject ${subject.join(' or ')}`]),
    ...(held.length === 0 ? [] : [`names ${held.join(', ')}`]),
    ...missing.map(({ text }) => `and ${text}`),
    ...(authority === 'public' ? ['from a public authority'] : []),
  ]
  return { kind: 'certificate', what: `${parts.join('; ')}${open(shown)}`, where: shown.host, ...common(shown) }
}

type Group = readonly [ShownOpening, ...ShownOpening[]]

function openingGroups(openings: readonly ShownOpening[]): readonly Group[] {
  const keyed = openings.map((opening) => {
    const { side, source, destination, necessity, neededIf, sources } = opening
    return [JSON.stringify([side, source, destination, necessity, neededIf, sources[0]?.title]), opening] as const
  })
  return [...grouped(keyed).values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []))
}

function openingRequirement(group: Group): EstateRequirement {
  const [first] = group
  const { side, source, destination } = first
  const traffic = group.map((opening) => `${portsText(opening)} (${opening.purposes.join(', ')})`).join(', ')
  return {
    kind: 'firewall',
    what: `from ${endText(source)} to ${endText(destination)}: ${traffic}${open(first)}`,
    where: side === 'inside' ? 'inside' : `${side} firewall`,
    ...common({ ...first, because: [...new Set(group.flatMap(({ because }) => because))] }),
  }
}

function endText({ text, addresses }: ShownEnd): string {
  return addresses === 'any' || addresses.length === 0 ? text : `${text} (${addresses.join(', ')})`
}

function portsText({ protocol, ports, portsAt }: ShownOpening): string {
  return `${protocol.toUpperCase()} ${portsAt === 'source' ? 'from ' : ''}${ports.join(', ')}`
}

function outsideRequirement(shown: ShownOutside): EstateRequirement {
  const { text, addresses, uses } = shown
  const traffic = uses.map((use) => use.replace('/', ' ').toUpperCase()).join(', ')
  return {
    kind: 'vpn',
    what: `${addresses.length === 0 ? text : `${text} (${addresses.join(', ')})`} past the tunnel: ${traffic}${open(shown)}`,
    where: 'every VPN',
    ...common(shown),
  }
}
