/** The routes and traffic filters of a profile. */

import { type Prefix, parseAddress, parsePrefix } from '../../../domain/prefix.ts'
import type { TunnelRoute, Unresolved } from '../../../domain/tunnel.ts'
import type { Place } from '../../../question.ts'
import type { XmlElement } from '../../imports/xml-tree.ts'
import { isFilledIn, type ProfileBook } from './profile-xml-book.ts'

/** A profile that is being put together. */
export interface ProfileDraft {
  readonly includes: TunnelRoute[]
  readonly excludes: TunnelRoute[]
  readonly unresolved: Unresolved[]
  /** Values that may stand once, by their names in lower case. */
  readonly single: Map<string, { readonly element: XmlElement; readonly value: string }>
  /** Where the first `<Proxy>` stands. */
  proxy?: Place
}

const ROUTE_PARTS = new Set(['address', 'prefixsize', 'exclusionroute', 'metric'])

/** `<Route>`: what goes in, or with `ExclusionRoute` what stays outside. */
export function readRoute(element: XmlElement, book: ProfileBook, draft: ProfileDraft): void {
  book.read(element)
  const parts = partsOf(element, book)
  const [address, size, exclusion, metric] = ['address', 'prefixsize', 'exclusionroute', 'metric'].map((name) =>
    parts.get(name),
  )
  const texts = [element, ...parts.values()].map(({ text }) => text)
  const place = book.place(address ?? element)
  if (texts.some(isFilledIn)) {
    draft.unresolved.push({ what: 'a route is put in by a script, which is not run', place, effect: 'any' })
    return
  }
  const outside = truth(exclusion, book)
  const measure = numberOf(metric, book, 'expected a metric of 0 or more')
  const effect = outside === undefined ? 'any' : outside ? 'direct' : 'tunnel'
  const prefix = prefixOfRoute(element, address, size, book, (within) =>
    draft.unresolved.push({ what: 'a route cannot be read', place, effect, ...(within ? { within } : {}) }),
  )
  if (prefix === undefined || outside === undefined) return
  const route = { prefix, place, ...(measure === undefined ? {} : { metric: measure }) }
  if (outside) draft.excludes.push(route)
  else draft.includes.push(route)
}

/** The parts of a route by their names in lower case; the second of two is a mistake. */
function partsOf(element: XmlElement, book: ProfileBook): ReadonlyMap<string, XmlElement> {
  const parts = new Map<string, XmlElement>()
  for (const child of element.children) {
    const name = child.name.toLowerCase()
    if (!ROUTE_PARTS.has(name)) book.unknown(child)
    else if (parts.has(name)) book.problem(child, 'a route has this twice')
    else {
      parts.set(name, child)
      book.read(child)
    }
  }
  return parts
}

function prefixOfRoute(
  route: XmlElement,
  address: XmlElement | undefined,
  size: XmlElement | undefined,
  book: ProfileBook,
  doubt: (within?: Prefix) => void,
): Prefix | undefined {
  const parsed = parseAddress(address?.text ?? '')
  const fail = (at: XmlElement, message: string, within?: Prefix) => {
    book.problem(at, message)
    doubt(within)
    return undefined
  }
  if (address === undefined) return fail(route, 'expected an Address in the route')
  if (size === undefined) return fail(route, 'expected a PrefixSize in the route')
  if (parsed === undefined) return fail(address, 'expected an address such as 10.0.0.0')
  const prefix = parsePrefix(`${address.text}/${size.text}`, { hostBits: 'cut' })
  if ('fault' in prefix) return fail(size, prefix.fault)
  if (prefix.base !== parsed.value) return fail(address, 'bits are set beyond the PrefixSize', prefix)
  return prefix
}

/** What a truth value says; left out it is false, and undefined when it is neither. */
export function truth(element: XmlElement | undefined, book: ProfileBook): boolean | undefined {
  const word = element?.text.toLowerCase() ?? 'false'
  if (word === 'true' || word === 'false') return word === 'true'
  if (element) book.problem(element, 'expected true or false')
  return undefined
}

function numberOf(element: XmlElement | undefined, book: ProfileBook, message: string): number | undefined {
  if (element === undefined) return undefined
  if (/^\d{1,9}$/.test(element.text)) return Number(element.text)
  book.problem(element, message)
  return undefined
}

const FILTER_PARTS = new Set(
  'app id type claims protocol localportranges remoteportranges localaddressranges remoteaddressranges routingpolicytype direction'.split(
    ' ',
  ),
)

/** `<TrafficFilter>` lets into the tunnel what it names, and with `ForceTunnel` takes all traffic of a program in. */
export function readTrafficFilter(element: XmlElement, book: ProfileBook, draft: ProfileDraft): void {
  book.read(element)
  book.note(element, 'traffic filters let into the tunnel what they name alone; other traffic routed there is dropped')
  const inside = element.children.flatMap((child) => [child, ...child.children])
  for (const part of inside) {
    if (FILTER_PARTS.has(part.name.toLowerCase())) book.read(part)
    else book.unknown(part)
  }
  const forced = inside.find(({ name }) => name.toLowerCase() === 'routingpolicytype')
  if (forced && forced.text.toLowerCase() !== 'splittunnel')
    draft.unresolved.push({
      what: 'a traffic filter takes all traffic of some programs into the tunnel',
      place: book.place(forced),
      effect: 'tunnel',
    })
}
