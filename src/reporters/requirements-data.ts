/** The requirements as the formats show them: plain data, without the objects they were derived from. */

import type { Requirements } from '../requirements/requirement.ts'
import { type ShownCertificate, shownCertificate } from './requirements-data-certificates.ts'
import { type ShownDns, shownDns } from './requirements-data-dns.ts'
import { type ShownOpening, shownOpening } from './requirements-data-firewall.ts'
import { type ShownOutside, shownOutside } from './requirements-data-vpn.ts'

export const REQUIREMENT_KINDS = ['dns', 'certificates', 'firewall', 'vpn'] as const
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number]

/** Those that were asked for, each in its order. */
export interface ShownRequirements {
  readonly dns?: readonly ShownDns[]
  readonly certificates?: readonly ShownCertificate[]
  readonly firewall?: readonly ShownOpening[]
  readonly vpn?: readonly ShownOutside[]
  /** Sections the description does not give: what they ask for is not among the requirements. */
  readonly notGiven: readonly string[]
}

/** The requirements of these kinds; the others are not even derived. */
export function shownRequirements(
  requirements: Requirements,
  kinds: readonly RequirementKind[] = REQUIREMENT_KINDS,
  notGiven: readonly string[] = [],
): ShownRequirements {
  return {
    ...(kinds.includes('dns') && { dns: requirements.dns.map(shownDns) }),
    ...(kinds.includes('certificates') && { certificates: requirements.certificates.map(shownCertificate) }),
    ...(kinds.includes('firewall') && {
      firewall: [...requirements.firewall, ...requirements.inside].map(shownOpening),
    }),
    ...(kinds.includes('vpn') && { vpn: shownOutside(requirements.vpn) }),
    notGiven,
  }
}
