/** Reads VPN profiles of Windows (ProfileXML of the VPNv2 configuration service provider), also inside a script. */

import type { DefaultRoute, TunnelPolicy } from '../../../domain/tunnel.ts'
import { Unreadable } from '../../imports/bounds.ts'
import { readXmlTree, type XmlElement } from '../../imports/xml-tree.ts'
import { type Ledger, openLedger, splitLines } from '../line-accounts.ts'
import { FILLED_IN, isFilledIn, openProfileBook, type ProfileBook } from './profile-xml-book.ts'
import { profilePolicy, type WindowsOptions } from './profile-xml-policy.ts'
import { type ProfileRegion, profileRegions } from './profile-xml-region.ts'
import { type ProfileDraft, readRoute, readTrafficFilter } from './profile-xml-routes.ts'
import { readAround } from './profile-xml-script.ts'
import { emptyPolicy, type NameRule, type VpnReading } from './reading.ts'

/** Reads a file with one profile. Never throws, runs nothing, and keeps nothing users log in with. */
export function readProfileXml(text: string, file: string, options: WindowsOptions = {}): VpnReading {
  const ledger = openLedger()
  const whole = text.replace(/^\uFEFF/, '')
  const lines = splitLines(whole)
  const draft: ProfileDraft = { includes: [], excludes: [], unresolved: [], single: new Map() }
  const { regions, open } = profileRegions(whole)
  const [region, second] = regions
  const names: NameRule[] = []
  const unusable = (what: string) => {
    draft.unresolved.push({ what, place: { file, line: 1, column: 1 }, effect: 'any' })
    return undecided(draft)
  }
  let policy: TunnelPolicy
  if (open) ledger.problem(open.line, open.column, 'this profile is not closed; expected </VPNProfile>')
  if (region === undefined && open === undefined) ledger.problem(1, 1, 'expected <VPNProfile>')
  if (region === undefined || open) policy = unusable('the profile cannot be read')
  else if (second) policy = unusable('the file holds several profiles; give one of them')
  else {
    draft.unresolved.push(...readAround(lines, region, file, ledger))
    policy = readRegion(region, file, ledger, draft, names, options) ?? unusable('the profile cannot be read')
  }
  return { policy, names, ...(draft.proxy && { proxy: draft.proxy }), ...ledger.close(lines.length) }
}

function undecided({ unresolved }: ProfileDraft): TunnelPolicy {
  const plain: DefaultRoute = { to: 'undecided', why: 'the profile cannot be read' }
  return { ...emptyPolicy(plain, plain), unresolved }
}

function readRegion(
  region: ProfileRegion,
  file: string,
  ledger: Ledger,
  draft: ProfileDraft,
  names: NameRule[],
  options: WindowsOptions,
): TunnelPolicy | undefined {
  let root: XmlElement
  try {
    root = readXmlTree(region.xml)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { line, column } = region.place(error.line, error.column)
    ledger.problem(line, column, error.message)
    return undefined
  }
  const book = openProfileBook(root, region, file, ledger)
  book.read(root)
  readChildren(root, book, draft, names)
  const policy = profilePolicy(root, book, draft, options)
  book.close()
  return policy
}

const LOGIN = 'how users log in, which is not kept'
const IGNORED: ReadonlyMap<string, string> = new Map([
  ...['authentication', 'l2tppsk', 'sso', 'rememberCredentials', 'useRasCredentials', 'eap'].map(
    (name) => [name.toLowerCase(), LOGIN] as const,
  ),
  ['customconfiguration', 'settings of a plug-in, which are not kept'],
  ...`alwaysonactive apptrigger trustednetworkdetection devicecompliance disableadvancedoptionseditbutton
  disabledisconnectbutton networkoutagetime edpmodeid profilename registerdns privatenetwork`
    .split(/\s+/)
    .map((name) => [name, 'says when or how it connects, and nothing of routes'] as const),
  ...`servers nativeprotocoltype protocollist cryptographysuite dataencryption disableikev2fragmentation
  ipv4interfacemetric ipv6interfacemetric serverurllist pluginpackagefamilyname dnssuffix bypassforlocal`
    .split(/\s+/)
    .map((name) => [name, 'an element that is not about routes'] as const),
])
const CONTAINERS = new Set(['nativeprofile', 'pluginprofile'])
const SINGLE = new Set(
  'routingpolicytype disableclassbaseddefaultroute plumbikev2tsasroutes lockdown devicetunnel alwayson'.split(' '),
)

function readChildren(parent: XmlElement, book: ProfileBook, draft: ProfileDraft, names: NameRule[]): void {
  if (isFilledIn(parent.text)) draft.unresolved.push({ what: FILLED_IN, place: book.place(parent), effect: 'any' })
  for (const element of parent.children) readElement(element, book, draft, names)
}

function readElement(element: XmlElement, book: ProfileBook, draft: ProfileDraft, names: NameRule[]): void {
  const name = element.name.toLowerCase()
  const ignored = IGNORED.get(name)
  if (ignored) book.ignore(element, ignored)
  else if (name === 'route') readRoute(element, book, draft)
  else if (name === 'trafficfilter') readTrafficFilter(element, book, draft)
  else if (name === 'domainnameinformation') readNames(element, book, names)
  else if (name === 'proxy') {
    book.ignore(element, 'a proxy')
    draft.proxy ??= book.place(element)
    book.note(element, 'web traffic goes to a proxy while connected, whatever the routes say')
  } else if (CONTAINERS.has(name)) {
    book.read(element)
    if (name === 'pluginprofile')
      draft.unresolved.push({ what: 'a plug-in may set routes of its own', place: book.place(element), effect: 'any' })
    readChildren(element, book, draft, names)
  } else if (SINGLE.has(name)) readSingle(name, element, book, draft)
  else book.unknown(element)
}

function readSingle(name: string, element: XmlElement, book: ProfileBook, draft: ProfileDraft): void {
  book.read(element)
  const held = draft.single.get(name)
  if (held && held.value !== element.text) book.problem(element, 'the profile has this twice, with different values')
  draft.single.set(name, { element, value: element.text })
}

/** A rule of the name resolution policy table: without servers, such names are resolved as if there were no VPN. */
function readNames(element: XmlElement, book: ProfileBook, names: NameRule[]): void {
  book.read(element)
  const textOf = (wanted: string) => element.children.find(({ name }) => name.toLowerCase() === wanted)?.text ?? ''
  for (const child of element.children) {
    if (/^(?:domainname|dnsservers|autotrigger|persistent|webproxyservers)$/i.test(child.name)) book.read(child)
    else book.unknown(child)
  }
  const domain = textOf('domainname')
  const servers = textOf('dnsservers')
    .split(/[\s,;]+/)
    .filter((server) => server !== '')
  if (domain === '' || isFilledIn(domain)) return
  names.push({ domain, servers, place: book.place(element) })
  const asked = servers.length > 0 ? 'the DNS servers of the VPN' : 'the DNS servers of the network the client is in'
  book.note(element, `names under ${domain} are asked of ${asked}`)
}
