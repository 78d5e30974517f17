/**
 * The first contract: a rule states one requirement on the environment and judges it.
 * Rules are pure: they see what the context holds, ask questions through `observe`, and yield judgements.
 */

import type { Environment, Path, SectionName } from './environment/model.ts'
import type { FactRow } from './facts/citation.ts'
import type { Facts } from './facts/facts.ts'
import type { TableName } from './facts/table-names.ts'
import type { AskedQuestion, ObservationFor, Place, Unanswered } from './question.ts'
import type { Requirements } from './requirements/requirement.ts'

/** A rule has one severity: "expired" and "expires soon" are two rules. */
export type Severity = 'fail' | 'warn'

/** What a judgement is about: a stable name (FQDN, device name, `view/name/type`) and where the environment says it. */
export interface Subject {
  readonly id: string
  readonly at: Path
}

/** Where a piece of evidence comes from. */
export type Origin =
  | { readonly kind: 'environment'; readonly path: Path }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'fact'; readonly table: TableName; readonly row: FactRow }

/** What was expected, what was found, or what else a reader needs to know, in words. */
export interface Evidence {
  readonly role: 'expected' | 'actual' | 'note'
  readonly text: string
  readonly origin?: Origin
}

export interface Judgement {
  readonly verdict: 'met' | 'unmet' | 'unknown'
  readonly subject: Subject
  readonly message: string
  /** Called only when a report shows the finding. */
  readonly evidence: () => readonly Evidence[]
  readonly fix?: string
  /** Where to point instead of at the subject: a line of a zone file, say. */
  readonly place?: Place
  /** With `unknown`: the key of the environment file that would settle it, without indexes: `pools.servers.os`. */
  readonly settledBy?: string
}

export interface RuleContext {
  readonly environment: Environment
  readonly facts: Facts
  readonly requirements: Requirements
  readonly observe: <Q extends AskedQuestion>(question: Q) => ObservationFor<Q>
  /** The ISO day as of which is judged. */
  readonly now: string
  /** The value of a parameter that the rule declares: its default, or what the policy says instead. */
  readonly param: (name: string) => number
}

/** A figure of a rule that is a choice, not a fact of the vendor: a policy may choose another one. */
export interface Parameter {
  /** What it is, as a clause: `days before the last one on which …`. */
  readonly description: string
  readonly unit: 'days' | 'percent'
  readonly default: number
  readonly min: number
  readonly max: number
  /** Who says that the default is a good one. */
  readonly source: string
}

export interface RuleDefinition {
  /** The path of the file below `rules/`, without its ending; states the requirement. */
  readonly id: string
  /** The requirement as a sentence, so that "pass" reads true. */
  readonly title: string
  readonly severity: Severity
  /** One sentence: what happens to whom when the requirement is not met. */
  readonly why: string
  /** The tables whose rows decide. */
  readonly facts: readonly TableName[]
  /** The keys of the documents it rests on, as the tables name them; its page lists the same. */
  readonly cites: readonly string[]
  /** Sections without which it cannot be judged: absent is unknown, `none` skips the rule. */
  readonly sections: readonly SectionName[]
  /** Further sections it looks at when they are given. */
  readonly alsoReads?: readonly SectionName[]
  /** Set where only what was observed can be judged: without `--live` and `--observations` it has no subject. */
  readonly observed?: true
  /** The figures a policy may change, by name. */
  readonly params?: Readonly<Record<string, Parameter>>
  /** The rules whose findings of the same subject, or of what it is a part of, stand for those of this one. */
  readonly followsFrom?: readonly string[]
  /** Set where nobody may accept a finding, switch the rule off or weaken it: why. */
  readonly notWaivable?: string
  /** Why the rule found no subject, for the report. */
  readonly skippedWhen: string
  check(context: RuleContext): Iterable<Judgement>
}

export type Rule = RuleDefinition & { readonly family: string }

/** Declares a rule. The family is the first part of the id. */
export function defineRule(definition: RuleDefinition): Rule {
  return { ...definition, family: definition.id.slice(0, definition.id.indexOf('/')) }
}

const noEvidence = () => []

/** The requirement holds for the subject. */
export function met(subject: Subject, message: string, evidence: () => readonly Evidence[] = noEvidence): Judgement {
  return { verdict: 'met', subject, message, evidence }
}

/** The requirement does not hold; `fix` says exactly what to do. */
export function unmet(
  subject: Subject,
  message: string,
  details: { fix: string; evidence: () => readonly Evidence[]; place?: Place | undefined },
): Judgement {
  const { fix, evidence, place } = details
  return { verdict: 'unmet', subject, message, fix, evidence, ...(place && { place }) }
}

/** It cannot be told whether the requirement holds; `settledBy` names the key that would tell. */
export function unknown(
  subject: Subject,
  message: string,
  details: { settledBy: string; evidence?: () => readonly Evidence[]; fix?: string; place?: Place | undefined },
): Judgement {
  const { settledBy, evidence = noEvidence, fix, place } = details
  return { verdict: 'unknown', subject, message, settledBy, evidence, ...(fix && { fix }), ...(place && { place }) }
}

/** The judgement for a question nobody could answer. */
export function unanswered(subject: Subject, observation: Unanswered): Judgement {
  return unknown(subject, observation.reason, { settledBy: observation.settledBy })
}

/** Evidence: what the environment file says at a path. */
export function given(path: Path, text: string): Evidence {
  return { role: 'actual', text, origin: { kind: 'environment', path } }
}

/** Evidence: what was found at a place of an artefact. */
export function found(place: Place, text: string): Evidence {
  return { role: 'actual', text, origin: { kind: 'place', place } }
}

/** Evidence: what a row of a table documents. A row that is not vendor-confirmed caps the finding at `warn`. */
export function documented(table: TableName, row: FactRow, text: string): Evidence {
  return { role: 'expected', text, origin: { kind: 'fact', table, row } }
}

/** Evidence: what is expected, where the reason stands elsewhere. */
export function expected(text: string): Evidence {
  return { role: 'expected', text }
}

/** Evidence: something else the reader needs. */
export function note(text: string): Evidence {
  return { role: 'note', text }
}
