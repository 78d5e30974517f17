/** The names a certificate must hold. */

import type { EnvironmentDocument } from '../../environment/model.ts'
import {
  type CertificateNameRow,
  type CertificateRow,
  OWN_NAMES,
  type OwnName,
  type SharedName,
} from '../certificate-row.ts'
import type { NeedOf } from '../conditions.ts'
import { everyNeed, openOf } from '../needs.ts'
import type { CertificateName, CertificateRequirement, MissingName } from '../requirement.ts'
import { rankOf, reasonsOf } from '../rows.ts'
import type { CertificateOwner } from './owners.ts'
import { type Named, NOTHING, publishedBy, type Things } from './shared-names.ts'
import { siteNeed } from './site-urls.ts'

/** What is the same for every certificate of an environment. */
export interface Naming {
  readonly document: EnvironmentDocument
  readonly needOf: NeedOf
  readonly shared: (of: SharedName) => Things
}

/** Every name once, in the order of the row, with what the description does not give. */
export function namesOf(
  { names }: CertificateRow,
  owner: CertificateOwner,
  naming: Naming,
): Pick<CertificateRequirement, 'names' | 'missingNames'> {
  const held = new Map<string, CertificateName>()
  const missing = new Map<string, MissingName>()
  for (const row of names) {
    const things = thingsNamed(row.of, owner, naming)
    for (const name of namesFor(row, things.named, owner, naming)) {
      const before = held.get(name.name)
      held.set(name.name, before ? joined(before, name) : name)
    }
    if (row.necessity === 'optional' || naming.needOf(row.when, { name: '' }) !== 'yes') continue
    for (const each of things.missing) missing.set(each.text, each)
  }
  return { names: [...held.values()], missingNames: [...missing.values()] }
}

function namesFor(
  { pattern, use, orOn, necessity, when, wildcard, because }: CertificateNameRow,
  named: readonly Named[],
  owner: CertificateOwner,
  { needOf, document }: Naming,
): readonly CertificateName[] {
  return named.flatMap(({ name, at }): CertificateName[] => {
    const here = siteNeed(at, owner, document)
    const need = everyNeed([needOf(when, { name }), here === 'no' ? 'yes' : here])
    if (need === 'no') return []
    return [
      {
        name: pattern.replace('{name}', name),
        necessity: here === 'no' ? 'optional' : necessity,
        ...(use && { use }),
        ...(orOn && { orOn }),
        wildcardOk: wildcard === 'allowed',
        ...openOf(need),
        because: [{ text: because, at }],
      },
    ]
  })
}

/** The stronger demand decides; of two as strong a wildcard must suit both. */
function joined(a: CertificateName, b: CertificateName): CertificateName {
  const [first, second] = rankOf(a) <= rankOf(b) ? [a, b] : [b, a]
  const wildcardOk = first.wildcardOk && (second.wildcardOk || rankOf(second) > rankOf(first))
  return { ...first, wildcardOk, because: reasonsOf(first.because, second.because) }
}

/** The names that may be the subject. */
export function subjectsOf({ subject }: CertificateRow, owner: CertificateOwner, naming: Naming): readonly string[] {
  return subject.of === undefined ? [] : thingsNamed(subject.of, owner, naming).named.map(({ name }) => name)
}

/** Of its owner, or of what the whole environment shares; a reverse proxy has those it publishes. */
function thingsNamed(of: OwnName | SharedName, owner: CertificateOwner, naming: Naming): Things {
  if (isOwn(of)) return ownThings(of, owner)
  const things = naming.shared(of)
  return owner.proxy === undefined ? things : publishedBy(owner.proxy, things, naming.document)
}

function isOwn(of: OwnName | SharedName): of is OwnName {
  return (OWN_NAMES as readonly string[]).includes(of)
}

function ownThings(of: OwnName, { own, at }: CertificateOwner): Things {
  const thing = own[of]
  if (thing === undefined) return NOTHING
  return typeof thing === 'string' ? { named: [{ name: thing, at }], missing: [] } : { named: [], missing: [thing] }
}
