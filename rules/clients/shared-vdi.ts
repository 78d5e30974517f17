/** The plug-ins for virtual desktops that an environment lists. */

import type { VdiSolutionRow } from '../../src/domain/client-rows.ts'
import type { Environment } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { type Named, namedClients } from './shared-named.ts'

export type Plugin = Named & { readonly row: VdiSolutionRow }

export function pluginsListed(environment: Environment, facts: Facts): readonly Plugin[] {
  const rows = facts.rows('vdi-solutions', environment.document.product)
  return [...namedClients(environment, facts)].flatMap((seen) => {
    const row = rows.find(({ solution }) => solution === seen.client.id)
    return row ? [{ ...seen, row }] : []
  })
}
