/** Reads the file a server has for one user (client-config-dir). */

import { parsePrefix } from '../../../domain/prefix.ts'
import type { Directive } from './openvpn-directives.ts'
import type { Draft } from './openvpn-policy.ts'
import { poolEffect } from './openvpn-pool.ts'
import { addNetworkBehind, addPush, type PushList, removePushes, resetPushes } from './openvpn-push-list.ts'
import type { Effect } from './openvpn-routes.ts'
import { placeOf, type Source } from './openvpn-sources.ts'

type Take = (effect: Effect, directive: Directive, source: Source, draft: Draft) => void

/** Whether the user has an address of its own, or loses what the server pushes with that out of the pool. */
export function hasOwnAddress({ directives }: Source): boolean {
  return directives.some(({ name }) => /^(?:ifconfig-(?:ipv6-)?push|push-reset)$/.test(name))
}

/** Reads the lines in their order: what is pushed after a reset stays. */
export function readUser(source: Source, list: PushList, draft: Draft, take: Take): void {
  for (const directive of source.directives) {
    const { name } = directive
    if (name === 'push') addPush(directive, source, list)
    else if (name === 'push-reset') resetPushes(directive, source, list)
    else if (name === 'push-remove') removePushes(directive, source, list, draft)
    else if (name === 'iroute') addNetworkBehind(directive, source, list)
    else if (/^ifconfig-(?:ipv6-)?push$/.test(name)) take(addressEffect(directive, source), directive, source, draft)
    else passOver(directive, source)
  }
}

function passOver({ name, line }: Directive, { ledger }: Source): void {
  if (name === 'disable') ledger.note(line, 'the user may not connect (disable)')
  ledger.ignore(line, 'an option that is not about routes')
}

function addressEffect(directive: Directive, source: Source): Effect {
  const place = placeOf(source, directive)
  if (directive.name === 'ifconfig-push') return poolEffect({ ...directive, name: 'ifconfig' }, { whole: true }, place)
  const prefix = parsePrefix(directive.args[0]?.text ?? '', { hostBits: 'cut' })
  if ('fault' in prefix) return { ...prefix, argument: 0 }
  return { includes: [{ prefix, place, from: 'subnet of the tunnel' }] }
}
