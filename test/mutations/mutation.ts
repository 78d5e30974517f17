/** The shape of the mutation tables: what one small edit of a clean environment does to every rule. */

import type { Status } from '../../src/report.ts'
import type { Base, Edit } from '../support/copies.ts'

export interface Mutation {
  readonly on: Base
  readonly edits: readonly Edit[]
  /** Of a rule on time the edit is another day. */
  readonly asOf?: string
  /** Of a rule on what is observed the edit is a further recording, beside the base. */
  readonly observations?: string
  /** The subjects of the rule's unmet (or unknown) findings, sorted; none where the section as a whole is missing. */
  readonly subjects: readonly string[]
  /** Every other rule that does not come out as in the clean environment. */
  readonly consequences: { readonly [ruleId: string]: Status }
}

export interface RuleMutations {
  readonly rule: string
  /** Gives the rule its own status: fail, or warn for a rule that warns. */
  readonly broken: Mutation & { readonly status: 'fail' | 'warn' }
  /** Makes the rule unknown, or the reason why nothing can. */
  readonly unknown: Mutation | { readonly never: string }
}
