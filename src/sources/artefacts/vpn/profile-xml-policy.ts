/** What the values of a profile come to. */

import type { DefaultRoute, TunnelBlock, TunnelPolicy } from '../../../domain/tunnel.ts'
import { effectiveDefault } from '../../../domain/tunnel-default.ts'
import type { XmlElement } from '../../imports/xml-tree.ts'
import { FILLED_IN, isFilledIn, type ProfileBook } from './profile-xml-book.ts'
import { type ProfileDraft, truth } from './profile-xml-routes.ts'
import { emptyPolicy } from './reading.ts'
import { classRoutes } from './windows-class.ts'

export interface WindowsOptions {
  /** Where clients get their addresses from: Windows adds a route by the class of them. */
  readonly clientPool?: readonly string[] | undefined
}

/** The policy of a profile whose elements are read. */
export function profilePolicy(
  root: XmlElement,
  book: ProfileBook,
  draft: ProfileDraft,
  { clientPool }: WindowsOptions,
): TunnelPolicy {
  const single = (name: string) => draft.single.get(name)?.element
  const says = (name: string) => flag(single(name), book, draft)
  const label = single('routingpolicytype')
  const locked = says('lockdown') === true ? single('lockdown') : undefined
  const to = defaultOf(label, locked !== undefined, root, book, draft)
  const noClass = to.to === 'tunnel' || says('disableclassbaseddefaultroute') !== false
  const classes = noClass ? NONE : classRoutes(clientPool, book.place(label ?? root))
  says('alwayson')
  if (says('plumbikev2tsasroutes') === true) {
    const place = book.place(single('plumbikev2tsasroutes') ?? root)
    draft.unresolved.push({ what: 'the VPN server gives routes when it connects', place, effect: 'tunnel' })
  }
  if (says('devicetunnel') === true && to.to === 'tunnel')
    book.note(single('devicetunnel') ?? root, 'Windows does not support a force tunnel for a device tunnel')
  const blocks: TunnelBlock[] = locked ? [{ why: LOCKED, place: book.place(locked) }] : []
  const policy: TunnelPolicy = {
    ...emptyPolicy(to, to),
    includes: [...draft.includes, ...classes.includes],
    excludes: draft.excludes,
    blocks,
    unresolved: [...draft.unresolved, ...classes.unresolved],
  }
  if (label && to.to === 'direct' && effectiveDefault(policy, 4).to === 'tunnel')
    book.note(label, 'it says SplitTunnel, and its routes take everything')
  return policy
}

const LOCKED = 'LockDown lets nothing pass outside the tunnel'
const NONE = { includes: [], unresolved: [] } as const

/** What a value says; one that a script puts in is not known. */
function flag(element: XmlElement | undefined, book: ProfileBook, draft: ProfileDraft): boolean | undefined {
  if (element === undefined || !isFilledIn(element.text)) return truth(element, book)
  draft.unresolved.push({ what: FILLED_IN, place: book.place(element), effect: 'any' })
  return undefined
}

/** Force tunnel is what Windows does when nothing is said and no route is given. */
function defaultOf(
  label: XmlElement | undefined,
  lock: boolean,
  root: XmlElement,
  book: ProfileBook,
  { includes, excludes }: ProfileDraft,
): DefaultRoute {
  const place = book.place(label ?? root)
  const word = label?.text.toLowerCase()
  if (lock) return { to: 'tunnel', why: 'a LockDown profile is a force tunnel', place }
  if (word === 'forcetunnel') return { to: 'tunnel', why: 'RoutingPolicyType is ForceTunnel', place }
  if (word === 'splittunnel') return { to: 'direct', why: 'RoutingPolicyType is SplitTunnel', place }
  if (label && !isFilledIn(label.text)) book.problem(label, 'expected SplitTunnel or ForceTunnel')
  if (label) return { to: 'undecided', why: 'RoutingPolicyType is not known', place }
  if (includes.length + excludes.length === 0)
    return { to: 'tunnel', why: 'without RoutingPolicyType and routes, Windows takes everything in', place }
  return { to: 'undecided', why: 'the profile has routes and no RoutingPolicyType', place }
}
