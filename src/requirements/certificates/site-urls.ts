/** Simple URLs of single sites: they win over the global ones there, and lead to the pools of that site. */

import { described } from '../../domain/listed.ts'
import type { EnvironmentDocument, Path } from '../../environment/model.ts'
import type { Need } from '../needs.ts'
import type { CertificateOwner } from './owners.ts'

/** Whether the servers of a pool answer for the simple URL at this path; everybody else answers for all of them. */
export function siteNeed(at: Path, { ofPool }: CertificateOwner, { simpleUrls }: EnvironmentDocument): Need {
  const sites = described(simpleUrls)?.sites ?? []
  const [section, second, third, fourth] = at
  if (ofPool === undefined || section !== 'simpleUrls' || sites.length === 0) return 'yes'
  if (ofPool.site === undefined) return { openUntil: 'pools.site' }
  const [set, kind] = second === 'sites' ? [sites[Number(third)], fourth] : [undefined, second]
  if (set !== undefined) return set.site === ofPool.site ? 'yes' : 'no'
  const own = sites.find(({ site }) => site === ofPool.site)
  return own !== undefined && String(kind) in own ? 'no' : 'yes'
}
