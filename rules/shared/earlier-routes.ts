/** Edge Servers of earlier systems that are the federation route: during a migration they may stay it for a while. */

import { listed } from '../../src/domain/listed.ts'
import { earlierTitle } from '../../src/domain/systems.ts'
import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'

/** Of the systems in service on a day. */
export function earlierRoutes(
  { coexistsWith }: EnvironmentDocument,
  now: string,
): readonly { readonly name: string; readonly at: Path }[] {
  return listed(coexistsWith).flatMap(({ system, federationRoute, removedOn }, index) => {
    const gone = removedOn !== undefined && removedOn <= now
    if (!federationRoute || gone) return []
    return [{ name: `the Edge of ${earlierTitle(system)}`, at: ['coexistsWith', index, 'federationRoute'] }]
  })
}
