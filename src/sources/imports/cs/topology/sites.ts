/** Get-CsSite. */

import { FQDN, refusal, TEXT } from '../../judge.ts'
import type { Fields } from '../../tree.ts'
import { hasFields, ignoreEmpty, ignoreFields, siteName, textsIn } from '../fields.ts'
import { named } from '../sheet.ts'
import { type Ground, hostOf } from './ground.ts'

export function isSite(object: Fields): boolean {
  const [identity] = textsIn(object, 'Identity')
  return identity !== undefined && /^site:/i.test(identity.text) && hasFields(object, 'DisplayName')
}

const ROUTES = { FederationRoute: 'federationRoute', XmppFederationRoute: 'xmppRoute' } as const

export function readSite({ sheet, book, estate }: Ground, object: Fields): void {
  const [identity] = textsIn(object, 'Identity')
  if (!identity) return
  ignoreEmpty(object, book)
  const name = siteName(identity.text)
  sheet.put([named('sites', 'name', name), 'name'], identity, name, TEXT)
  const [display] = textsIn(object, 'DisplayName')
  if (display?.text === name) book.ignored(display, 'says the same as Identity')
  else if (display) book.unknown(display, 'a site has one name here, that of its Identity')
  for (const [field, key] of Object.entries(ROUTES)) {
    const [route] = textsIn(object, field)
    if (!route) continue
    const host = hostOf(route)
    const standing = estate.standingOf(host)
    if (refusal(FQDN, host) === undefined && 'list' in standing && standing.list === 'edgePools')
      sheet.put([named('edgePools', 'fqdn', host), key], route, true)
    else book.unknown(route, 'the Edge pool is not in this file: export Get-CsPool or Get-CsService with it')
  }
  ignoreFields(object, ['Pools', 'Services'], 'pools and services name their site themselves', book)
  ignoreFields(
    object,
    ['SiteId', 'Description', 'DefaultPersistentChatPool'],
    'the environment has no key for it',
    book,
  )
}
