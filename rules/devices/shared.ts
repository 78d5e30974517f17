/** What the device rules have in common: every device whose category has a list, and the rule that it is on it. */

import { catalogueCategories } from '../../src/domain/device-match.ts'
import type { CountingQualification } from '../../src/domain/device-qualification.ts'
import type { DeviceRequirement, DeviceRow, RequirementRow, UnlistedRow } from '../../src/domain/device-row.ts'
import type { Path } from '../../src/environment/model.ts'
import type { FactRow, ProductId } from '../../src/facts/citation.ts'
import type { Facts } from '../../src/facts/facts.ts'
import {
  defineRule,
  documented,
  type Evidence,
  given,
  type Judgement,
  met,
  note,
  type Rule,
  type RuleContext,
  type RuleDefinition,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { type Listed, type Listing, listingOf, type Named, type Unclear } from './shared-listing.ts'
import { anyOf, type Device, equipment, listOf, named, platformName } from './shared-words.ts'

/** A device whose category has a list. */
export interface ListedKind {
  readonly device: Device
  readonly at: Path
  readonly product: ProductId
  /** How bad it is for the product to be on no list. */
  readonly unlisted: UnlistedRow
  readonly listing: Listing
}

// Most rules of the family go through them all, and an estate has thousands.
const kinds = new WeakMap<
  RuleContext['environment'],
  { readonly facts: Facts; readonly devices: readonly ListedKind[] }
>()

/** Every device whose category has a list. */
export function devicesOfListedKinds({ environment, facts }: RuleContext): readonly ListedKind[] {
  const held = kinds.get(environment)
  if (held?.facts === facts) return held.devices
  const devices = [...listedKinds(environment, facts)]
  kinds.set(environment, { facts, devices })
  return devices
}

function* listedKinds(environment: RuleContext['environment'], facts: Facts): Generator<ListedKind> {
  const { devices = [], product } = environment.document
  const rows = facts.rows('device-programmes', product).filter((row) => row.kind === 'unlisted')
  for (const [index, device] of (devices === 'none' ? [] : devices).entries()) {
    const unlisted = unlistedRowOf(device.category, rows)
    if (!unlisted) continue
    yield { device, at: ['devices', index], product, unlisted, listing: listingOf(device, product, facts) }
  }
}

// An analog adapter is looked up among the gateways, but how bad it is to be on no list is said of it apart.
function unlistedRowOf(category: string, rows: readonly UnlistedRow[]): UnlistedRow | undefined {
  const categories = [category, ...catalogueCategories(category)]
  return categories.flatMap((name) => rows.find((row) => row.categories.includes(name)) ?? [])[0]
}

/** The subject, pointing at the key of the device that matters. */
export function subjectAt({ device, at }: ListedKind, key: keyof Device): Subject {
  return { id: device.name, at: [...at, key] }
}

/** A rule that the devices are listed whose absence from the lists is as bad as the severity of the rule. */
export function listRule(definition: Omit<RuleDefinition, 'facts' | 'sections' | 'check'>): Rule {
  return defineRule({
    ...definition,
    facts: ['device-programmes', 'devices'],
    sections: ['devices'],
    *check(context) {
      for (const each of devicesOfListedKinds(context)) {
        // What is listed for an earlier product alone, the rules on carrying forward say.
        if (each.unlisted.severity === definition.severity && !isOnlyEarlier(each)) yield judgeListing(each)
      }
    },
  })
}

/** Whether it is listed for an earlier product, and for none whose listing counts. */
export function isOnlyEarlier({ listing }: ListedKind): boolean {
  return listing.is === 'not-listed' && listing.onlyEarlier === true
}

/** What equipment must be able to do for the product; undefined where no document says anything. */
export function requirementRow(
  facts: Facts,
  requirement: DeviceRequirement,
  product: ProductId,
): (RequirementRow & FactRow) | undefined {
  const rows = facts.rows('device-programmes', product)
  return rows.flatMap((row) => (row.kind === 'requirement' && row.requirement === requirement ? [row] : []))[0]
}

function judgeListing(each: ListedKind): Judgement {
  const { device, product, listing } = each
  const subject = subjectAt(each, 'model')
  const evidence = () => listEvidence(each)
  if (listing.is === 'listed') return met(subject, standing(device, listing, product), evidence)
  if (listing.is === 'unclear') return unclear(each, listing)
  const replace = `use one of the listed ${listOf(device.category)} in its place`
  const fix = listing.first === undefined ? replace : `${listing.first}; otherwise ${replace}`
  return unmet(subject, `${named(device)} ${listing.because}`, { fix, evidence })
}

/** The judgement for a device whose name does not say which one it is. */
export function unclear(each: ListedKind, { because, near }: Unclear): Judgement {
  const meant = near.length > 0 ? `; did you mean ${anyOf(near)}?` : ''
  return unknown(subjectAt(each, 'model'), `${named(each.device)} ${because}${meant}`, {
    settledBy: 'devices.model',
    fix: near.length > 0 ? `if it is ${anyOf(near)}, write its model so` : 'write the model that stands on the device',
    evidence: () => listEvidence(each),
  })
}

/** `gw01 (AudioCodes Mediant 1000) is listed for Lync Server 2013`. */
export function standing(device: Device, { counting: [best], row }: Listed, product: ProductId): string {
  const name = named(device)
  if (!best) return name
  // Where the list spells it otherwise, the reader sees what it was taken for.
  const as = equipment(row) === equipment(device) ? '' : ` as ${equipment(row)}`
  const [from, to] = [platformName(best.qualification.product), platformName(product)]
  const counts = best.standing === 'coexistence' ? `and may stay beside ${to}` : `which counts for ${to}`
  const supported =
    best.qualification.level === 'supported-not-qualified' ? ', as tested by Microsoft, not as qualified' : ''
  const doubt = best.confidence === 'confirmed' ? '' : ', as far as is known'
  return `${name} is listed${as} for ${from}${from === to ? '' : `, ${counts}`}${supported}${doubt}`
}

/** What is required, what the catalogue has of the device, and what the environment says. */
export function listEvidence({ device, at, unlisted, listing }: ListedKind): readonly Evidence[] {
  return [
    documented('device-programmes', unlisted, unlisted.text),
    ...(listing.is === 'listed' ? countingEvidence(listing) : []),
    ...(listing.is === 'not-listed' && listing.row ? [recorded(listing.row)] : []),
    ...(listing.is !== 'unclear' && listing.named ? [foundBy(listing.named, listing.row)] : []),
    given([...at, 'model'], equipment(device)),
  ]
}

/** How the name was matched, so that a wrong match shows. */
function foundBy({ how, matched }: Named, row: DeviceRow | undefined): Evidence {
  const of = row === undefined ? '' : ` of ${row.vendor}`
  return note(
    how === 'model' ? `matched by the model "${matched}"${of}` : `matched by "${matched}", another name${of} for it`,
  )
}

// That a search found a name on no list weighs no more than a name nobody searched for: the programme decides for both.
// What a document of somebody else says of the device does decide, and keeps the finding a warning.
function recorded(row: DeviceRow): Evidence {
  const evidence = documented('devices', row, `looked up as ${equipment(row)}`)
  return row.confidence === 'third-party' ? evidence : { ...evidence, role: 'note' }
}

function countingEvidence({ row, counting }: Listed): readonly Evidence[] {
  const [best] = counting
  if (!best) return []
  const { product, level, onlyWith } = best.qualification
  return [
    documented('devices', row, `${equipment(row)}: ${level} for ${platformName(product)}`),
    ...carriedBy(best),
    ...(onlyWith === undefined ? [] : [note(`listed only together with ${onlyWith}`)]),
    ...(row.covers === undefined ? [] : [note(`the entry covers the ${row.covers}`)]),
  ]
}

/** Why a list entry counts for the product. */
export function carriedBy({ by }: CountingQualification): readonly Evidence[] {
  return by.map((fact) => documented('device-programmes', fact, fact.text))
}
