/** The format of policy files, version 1. */

import * as z from 'zod'
import { dictionary, forms, oneOrMany, optional, shortOrLong } from '../environment/schema/forms.ts'
import { choice, day, filePath, flag, list, record, text } from '../environment/schema/kit.ts'
import { described, leaf, Refusal } from '../environment/schema/leaf.ts'
import { share } from '../environment/schema/share.ts'
import { SEVERITIES, TERMS } from './policy.ts'
import { PROFILE_NAMES, PROFILES } from './profiles.ts'
import { quantity } from './quantity.ts'
import { FAIL_ON } from './verdict.ts'

const LEAST_REASON = 10

/** Whether a text says enough to be a reason. */
export function isReason(value: string): boolean {
  return [...value.trim()].length >= LEAST_REASON
}

/** A text of at least ten characters: shorter ones say nothing. */
function reason(description: string) {
  const read = (value: unknown) =>
    typeof value === 'string' && isReason(value) && value.length <= 1024
      ? value.trim()
      : new Refusal(`expected a reason of ${LEAST_REASON} to 1,024 characters: ${description}`)
  return leaf(description, { type: 'string', minLength: LEAST_REASON, maxLength: 1024 }, read)
}

const version = described(
  'the version of the format of this file: 1',
  z.literal(1, { error: 'expected lync-ready-policy: 1, the version of the format of this file' }),
)

const rulePattern = (description: string) => text(description, { like: ['dns', 'dns/*-outside'] })

const severity = choice(
  'off, or the level of what is not met; on is the one the rule has by itself. Off and a lower level need a reason',
  SEVERITIES,
)

const setting = shortOrLong(
  'what is other than the rule says by itself',
  SEVERITIES.join(', '),
  severity,
  record(
    'what is other than the rule says by itself',
    optional({
      severity,
      parameters: dictionary(
        'figures of the rule, by name; they need a reason (lync-ready rules --format json lists them)',
        text('the name of a parameter'),
        text('the figure, with its unit or without', { like: ['30 days', '30'] }),
      ),
      reason: reason('why'),
    }),
  ),
)

const waiver = record('a finding that is accepted until a day', {
  rule: text('the id of the rule', { like: 'os/server-os-supported' }),
  subject: text('what the finding is about, as the report names it; * stands for any characters', {
    like: ['lync01.contoso.net', 'edge*.contoso.net'],
  }),
  reason: reason('why it is accepted'),
  until: day('the last day, UTC, on which it is accepted'),
  ...optional({
    environment: filePath('the environment file it is for, as the report names it; without it, all', {
      like: 'sites/oslo.yaml',
    }),
    level: choice('the level that is accepted: a finding of a higher one counts; without it, any', ['warn', 'fail']),
    grantedOn: day('the day on which it was granted: before it, nothing is accepted'),
    approver: text('who accepts it', { like: 'Ola Nordmann' }),
    ticket: text('where it is followed up', { like: 'CHG-1234' }),
    risk: text('what may happen meanwhile', { examples: ['users at the branch cannot sign in'] }),
  }),
})

const requireKnown = forms(
  'which rules must be judged in full, or the exit code is 4: true for all of them, or ids, families and patterns',
  'true, false or a list',
  (value) => (Array.isArray(value) ? 1 : 0),
  [flag('whether every rule must be judged in full'), list('the rules', rulePattern('an id, a family or a pattern'))],
)

/** The whole file. */
export const policyDocument = () =>
  record('the rules of this organisation for judging environments', {
    'lync-ready-policy': version,
    ...optional({
      extends: oneOrMany(
        'policy files this one builds on: it says the last word, and the waivers of all hold',
        filePath('a policy file, relative to this one', { like: '../lync-ready.policy.yaml' }),
      ),
      profile: oneOrMany(
        `which rules run: ${PROFILE_NAMES.map((name) => `${name} (${PROFILES[name].title})`).join('; ')}`,
        choice('a profile', PROFILE_NAMES),
      ),
      failOn: choice('the level from which check exits with 1', FAIL_ON, { default: 'fail' }),
      requireKnown,
      minCoverage: share('the part of the applicable rules that must be judged, or the exit code is 4'),
      maxKnowledgeAge: quantity('how old the knowledge of the rules may be', {
        unit: 'months',
        min: 1,
        max: 120,
        default: '12 months',
      }),
      rules: dictionary(
        'what is other than the rules say by themselves. An id beats a family or pattern, and of those the later one',
        rulePattern('an id, a family or a pattern'),
        setting,
      ),
      waivers: list('findings that are accepted until a day', waiver),
      waiverTerms: record(
        'what waivers must say, and who may give them',
        optional({
          require: list('what every waiver must say', choice('a key of waivers', TERMS)),
          warnBefore: quantity('how long before its end a waiver is said to end soon', {
            unit: 'days',
            min: 0,
            max: 3650,
            default: '30 days',
          }),
          inline: flag('whether comments in environment files may accept findings', { default: true }),
        }),
      ),
    }),
  })

export type PolicyDocument = z.output<ReturnType<typeof policyDocument>>
