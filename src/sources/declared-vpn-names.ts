/** Where clients of a VPN ask for names: as the description says it, and as the configuration of the VPN does. */

import type { NameRule } from '../domain/name-rules.ts'
import type { Path, Vpn } from '../environment/model.ts'
import type { NamesAnswer, Place, Unanswered } from '../question.ts'

type NameResolution = NonNullable<Vpn['nameResolution']>

/** The rules of the description first, so that of equal ones they count; then those of the configuration. */
export function nameRules(
  { name, nameResolution }: Vpn,
  placeOf: (path: Path) => Place,
  read: readonly NameRule[],
): NamesAnswer | Unanswered {
  const rules = [...(nameResolution ? written(nameResolution, placeOf) : []), ...read]
  if (rules.length > 0) return { status: 'answered', rules }
  const reason = `which DNS servers clients of ${name} ask is not given`
  return { status: 'unanswered', reason, settledBy: 'vpn.nameResolution' }
}

/** Without domains, all names go to the servers of the VPN; with them, the others go to those of the network the client is in. */
function written(
  { servers, splitDomains, allThroughTunnel }: NameResolution,
  placeOf: (path: Path) => Place,
): readonly NameRule[] {
  const all = (asked: readonly string[] | undefined, key: string): NameRule => ({
    domain: '.',
    servers: asked,
    place: placeOf([key]),
  })
  const split = (splitDomains ?? []).map((domain, index) => ({
    domain: `.${domain.replace(/^\*?\./, '').toLowerCase()}`,
    servers,
    place: placeOf(['splitDomains', index]),
  }))
  if (allThroughTunnel) return [...split, all(servers, 'allThroughTunnel')]
  if (splitDomains !== undefined) return [...split, all([], 'splitDomains')]
  if (servers !== undefined) return [all(servers, 'servers')]
  return allThroughTunnel === false ? [all([], 'allThroughTunnel')] : []
}
