/** The rules on devices that are listed for a product that came before. */

import { byGeneration, isEarlier } from '../../src/domain/device-generations.ts'
import type { DeviceRow } from '../../src/domain/device-row.ts'
import { defineRule, type Judgement, met, type Rule, type RuleDefinition, unmet } from '../../src/rule.ts'
import { devicesOfListedKinds, isOnlyEarlier, type ListedKind, listEvidence, standing, subjectAt } from './shared.ts'
import { allOf, listOf, named, platformName } from './shared-words.ts'

/** A rule that a listing for an earlier product is carried forward, or not needed, where its absence is as bad as the rule. */
export function carriedRule(definition: Omit<RuleDefinition, 'facts' | 'sections' | 'check'>): Rule {
  return defineRule({
    ...definition,
    facts: ['device-programmes', 'devices'],
    sections: ['devices'],
    *check(context) {
      for (const each of devicesOfListedKinds(context)) {
        if (each.unlisted.severity === definition.severity) yield* judgeCarried(each)
      }
    },
  })
}

function* judgeCarried(each: ListedKind): Generator<Judgement> {
  const { device, product, listing } = each
  if (listing.is === 'unclear' || listing.row === undefined) return
  const subject = subjectAt(each, 'model')
  const evidence = () => listEvidence(each)
  if (isOnlyEarlier(each)) {
    const old = namesOf(earlierEntries(listing.row, each))
    yield unmet(subject, `${named(device)} ${listing.is === 'not-listed' ? listing.because : ''}`, {
      fix: `use one of the listed ${listOf(device.category)} in its place; until then it can stay with ${old}`,
      evidence,
    })
  } else if (listing.is === 'listed' && earlierEntries(listing.row, each).length > 0)
    yield met(subject, standing(device, listing, product), evidence)
}

function earlierEntries({ qualifications = [] }: DeviceRow, { product }: ListedKind) {
  return qualifications.filter((entry) => isEarlier(entry.product, product))
}

function namesOf(entries: ReturnType<typeof earlierEntries>): string {
  return allOf([
    ...new Set(
      entries
        .map((entry) => entry.product)
        .toSorted(byGeneration)
        .map(platformName),
    ),
  ])
}
