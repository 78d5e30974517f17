/** The names that a description gives to what is its own: of people, places, computers, files. */

import type { EnvironmentDocument } from './schema/document.ts'

/** Keys whose texts name something that is nobody else's; domains and addresses are told by their shape. */
const NAMING = new Set(
  (
    'name id site sites centralSite branchOf region area loadBalancer instance host server controller interface gateway sbc group ' +
    'groupPolicy listener realm tenant netbiosName unc fileShare profile scope template friendlyName subject issuer serialNumber ' +
    'thumbprint application applicationIdentifier conferenceUri dialString accessNumber externalAccessPrefix owner signedOffBy ' +
    'reviewedBy agreedBy projectManager itRepresentative executiveSponsor stakeholders description notes purpose statement path file'
  ).split(' '),
)

/** Below these, names are those of products. */
const OF_PRODUCTS = new Set(['os', 'prerequisites', 'hardware', 'components', 'browser'])
const PRODUCT =
  /^(microsoft|windows|sql server|lync|skype for business|office|exchange|sharepoint|mac os|macos|ios|android|internet explorer)( |$)/i

/** Each once, in the order of the file. */
export function ownNamesOf(document: EnvironmentDocument): readonly string[] {
  return [...new Set(namesIn(document, false))]
}

function namesIn(value: unknown, isNamed: boolean): readonly string[] {
  if (typeof value === 'string') return isNamed && !PRODUCT.test(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, isNamed))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (OF_PRODUCTS.has(key) ? [] : namesIn(each, NAMING.has(key))))
}
