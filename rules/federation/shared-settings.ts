/** The settings of the Access Edge that some features cannot do without. */

import type { FederationRequirementRow } from '../../src/domain/federation-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { saidBy, type Wish, wishedBy } from './shared.ts'

type Configuration = NonNullable<EnvironmentDocument['accessEdgeConfiguration']>

/** A setting as its key and its cmdlet call it. */
export interface Setting<Key extends keyof Configuration> {
  readonly key: Key
  readonly name: string
  readonly row: FederationRequirementRow
  readonly wanted: NonNullable<Configuration[Key]>
  /** What the cmdlet is given for it. */
  readonly command: string
}

/** Judges a setting that the wishes ask for. */
export function judgeSetting<Key extends keyof Configuration>(
  { accessEdgeConfiguration }: EnvironmentDocument,
  { key, name, row, wanted, command }: Setting<Key>,
  wishes: readonly Wish[],
): Judgement {
  const at = ['accessEdgeConfiguration', key]
  const subject = { id: name, at }
  const value = accessEdgeConfiguration?.[key]
  const reasons = wishes.map(({ text }) => text).join('; ')
  const evidence = () => [
    ...saidBy(row),
    ...wishedBy(wishes),
    ...(value === undefined ? [] : [given(at, `${key}: ${value}`)]),
  ]
  if (value === undefined) {
    return unknown(subject, `${reasons}; ${name} of the Access Edge configuration is not given`, {
      settledBy: `accessEdgeConfiguration.${key}`,
      evidence,
    })
  }
  if (value === wanted) return met(subject, `${name} is as it must be: ${value}`, evidence)
  return unmet(subject, `${reasons}; but ${name} of the Access Edge configuration is ${value}`, {
    fix: `Set-CsAccessEdgeConfiguration ${command}, and say accessEdgeConfiguration.${key}: ${wanted}`,
    evidence,
  })
}
