/** The options a server pushes to one user: those for all, less what the file of the user takes back, and its own. */

import { maskedPrefix, type Prefix } from '../../../domain/prefix.ts'
import { keyOf } from '../../../domain/prefix-sets.ts'
import { type Directive, pushedDirective } from './openvpn-directives.ts'
import type { Draft } from './openvpn-policy.ts'
import { placeOf, type Source } from './openvpn-sources.ts'

export interface Push {
  /** The option itself. */
  readonly pushed: Directive
  /** The line it stands on. */
  readonly directive: Directive
  readonly source: Source
}

/** A list that is being put together. */
export interface PushList {
  pushes: Push[]
  /** Networks behind the user, by their keys: the server does not push routes to them. */
  readonly behind: Set<string>
}

export function newPushList(): PushList {
  return { pushes: [], behind: new Set() }
}

/** `push "…"` */
export function addPush(directive: Directive, source: Source, list: PushList): void {
  const pushed = pushedDirective(directive)
  if (pushed === undefined) source.ledger.ignore(directive.line, 'pushes nothing')
  else if ('fault' in pushed) source.ledger.problem(directive.line, directive.column, pushed.fault)
  else list.pushes.push({ pushed, directive, source })
}

/** `push-reset`: nothing of what was pushed before it is left. */
export function resetPushes({ line }: Directive, { ledger }: Source, list: PushList): void {
  for (const push of list.pushes) takenBack(push)
  list.pushes = []
  ledger.read(line)
}

const INSIDE = 'push-remove names a text inside a pushed option, and versions differ in whether that takes it back'

/** `push-remove text`: options that start with the text are taken back. The manual says "that hold it", and the program disagrees. */
export function removePushes(directive: Directive, source: Source, list: PushList, draft: Draft): void {
  const [first, more] = directive.args
  if (first === undefined || more) {
    source.ledger.problem(directive.line, directive.column, 'expected one option to take back, in quotes')
    return
  }
  const starts = (push: Push) => textOf(push).startsWith(first.text)
  for (const push of list.pushes.filter(starts)) takenBack(push)
  list.pushes = list.pushes.filter((push) => !starts(push))
  if (list.pushes.some((push) => textOf(push).includes(first.text)))
    draft.unresolved.push({ what: INSIDE, place: placeOf(source, directive), effect: 'any' })
  source.ledger.read(directive.line)
}

function textOf({ pushed: { name, args } }: Push): string {
  return [name, ...args.map(({ text }) => text)].join(' ')
}

function takenBack({ directive, source }: Push): void {
  source.ledger.ignore(directive.line, 'pushed to all users, and taken back for this one')
}

/** `iroute network [netmask]`: a network behind the user. */
export function addNetworkBehind(directive: Directive, { ledger }: Source, list: PushList): void {
  const prefix = networkOf(directive)
  if ('fault' in prefix) ledger.problem(directive.line, directive.args[0]?.column ?? directive.column, prefix.fault)
  else {
    list.behind.add(keyOf(prefix))
    ledger.read(directive.line)
  }
}

function networkOf({ args }: Directive): Prefix | { readonly fault: string } {
  return maskedPrefix(args[0]?.text ?? '', args[1]?.text ?? '255.255.255.255', 'refuse')
}

/** Whether a pushed route leads to a network behind the user itself; with a gateway the server does not compare it. */
export function leadsBack({ pushed }: Push, { behind }: PushList): boolean {
  if (behind.size === 0 || pushed.name !== 'route' || pushed.args.length > 2) return false
  const prefix = networkOf(pushed)
  return !('fault' in prefix) && behind.has(keyOf(prefix))
}
