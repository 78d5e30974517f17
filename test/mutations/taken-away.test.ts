/** Each clean environment, with one record, one opening or one certificate name taken away at a time. */

import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import type { Loaded } from '../../src/environment/load.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { DnsType, Observation, Question } from '../../src/question.ts'
import { deriveRequirements } from '../../src/requirements/derive.ts'
import type { DnsRequirement, Requirements } from '../../src/requirements/requirement.ts'
import { createDeclaredSource } from '../../src/sources/declared.ts'
import type { Source } from '../../src/sources/source.ts'
import { BASES, type Base, CLEAN_DAYS } from '../support/copies.ts'
import { loadWithImports } from '../support/load.ts'

const folder = fileURLToPath(new URL('../../fixtures/environments/', import.meta.url))
const facts = loadFacts()

interface World {
  readonly loaded: Loaded
  readonly requirements: Requirements
  readonly declared: Source
  readonly now: string
}

function worldOf(base: Base): World {
  const loaded = loadWithImports(BASES[base], { root: folder, workingFolder: folder })
  const requirements = deriveRequirements(loaded.environment, facts)
  return { loaded, requirements, declared: createDeclaredSource(loaded), now: CLEAN_DAYS[base] }
}

/** The subjects of rules that are no longer met once answers are changed. */
async function noticedAfter(
  { loaded, requirements, declared, now }: World,
  ids: readonly string[],
  change: (answer: Observation | undefined, question: Question) => Observation | undefined,
): Promise<readonly string[]> {
  const source: Source = {
    name: 'changed',
    answer: async (question) => change(await declared.answer(question), question),
  }
  const world = { environment: loaded.environment, facts, requirements, sources: [source], now }
  const outcomes = await evaluate(
    rules.filter(({ id }) => ids.includes(id)),
    world,
  )
  return outcomes
    .flatMap((outcome) => (outcome.kind === 'judged' ? outcome.judgements : []))
    .filter(({ verdict }) => verdict !== 'met')
    .map(({ subject }) => subject.id)
}

const TYPES: Record<DnsRequirement['type'], readonly DnsType[]> = {
  host: ['A', 'AAAA', 'CNAME'],
  'host-or-alias': ['A', 'AAAA', 'CNAME'],
  srv: ['SRV'],
}

function without({ view, name, type }: DnsRequirement) {
  return (answer: Observation | undefined, question: Question): Observation | undefined =>
    question.ask === 'dns' && question.view === view && question.name === name && TYPES[type].includes(question.type)
      ? { status: 'answered', outcome: 'no-such-name', chain: [], records: [] }
      : answer
}

const OPENINGS = rules.map(({ id }) => id).filter((id) => /^ports\/.*openings-planned$/.test(id))

/** Lync Server 2013 does with port 443 out instead of the range; the way to Exchange is not the product's. */
const NOT_ASKED_FOR = [
  'A/V Edge: media out',
  'A/V Edge: media to partners',
  'A/V media out',
  'Reverse proxy to Exchange',
]

/** Hundreds of judgements a test, each of a few milliseconds. */
describe.each(Object.keys(BASES) as Base[])('%s', { timeout: 60_000 }, (base) => {
  test('a required DNS record is missed', async () => {
    const world = worldOf(base)
    const required = world.requirements.dns.filter(
      ({ necessity, openUntil }) => necessity === 'required' && openUntil === undefined,
    )
    expect(required.length).toBeGreaterThan(0)
    for (const requirement of required) {
      expect(await noticedAfter(world, [requirement.rule], without(requirement))).toContain(requirement.id)
    }
  })

  test('a required name of a certificate is missed', async () => {
    const world = worldOf(base)
    const names = world.requirements.certificates
      .filter(({ necessity, openUntil }) => necessity === 'required' && openUntil === undefined)
      .flatMap((requirement) =>
        requirement.names.filter(({ necessity, openUntil }) => necessity === 'required' && openUntil === undefined),
      )
    for (const name of new Set(names.map((each) => each.name))) {
      const noticed = await noticedAfter(world, ['certificates/required-names-covered'], (answer, { ask }) =>
        ask === 'certificate' ? withoutName(answer as Observation, name) : answer,
      )
      expect(noticed, name).not.toEqual([])
    }
  })

  test('every planned firewall rule is needed', async () => {
    const world = worldOf(base)
    const answer = await world.declared.answer({ ask: 'firewall' })
    if (answer === undefined || !('rules' in answer && 'place' in answer)) return
    const idle: (string | undefined)[] = []
    for (const [index, rule] of answer.rules.entries()) {
      const noticed = await noticedAfter(world, OPENINGS, (given, { ask }) =>
        ask === 'firewall' ? { ...answer, rules: answer.rules.filter((_, at) => at !== index) } : given,
      )
      if (noticed.length === 0) idle.push(rule.name)
    }
    expect(idle.filter((name) => !NOT_ASKED_FOR.includes(name ?? ''))).toEqual([])
  })
})

/** Without the name, as subject too, and without a wildcard that stands for it. */
function withoutName(answer: Observation, name: string): Observation {
  if (!('view' in answer)) return answer
  const [, ...rest] = name.split('.')
  const sans = answer.view.sans?.filter((each) => each !== name && each !== ['*', ...rest].join('.'))
  const subject = answer.view.subject === name ? 'another.example' : answer.view.subject
  return { ...answer, view: { ...answer.view, ...(sans && { sans }), ...(subject && { subject }) } }
}
