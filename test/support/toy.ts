/** Toy rules and a toy world, to see what the engine does with them. */

import type { World } from '../../src/engine/evaluate.ts'
import type { Environment } from '../../src/environment/model.ts'
import { loadFacts } from '../../src/facts/facts.ts'
import type { DnsObservation, DnsQuestion } from '../../src/question.ts'
import { defineRule, type Rule, type RuleDefinition, type Subject } from '../../src/rule.ts'

export const SUBJECT: Subject = { id: 'thing', at: ['pools', 0] }

export function toyRule(definition: Partial<RuleDefinition> & Pick<RuleDefinition, 'check'>): Rule {
  return defineRule({
    id: 'toys/toy',
    title: 'Every toy works',
    severity: 'fail',
    why: 'Toys that do not work make nobody happy.',
    facts: [],
    cites: [],
    sections: [],
    skippedWhen: 'there is no toy',
    ...definition,
  })
}

/** A world whose sections are given unless said otherwise, and whose DNS answers come from `answer`. */
export function toyWorld({
  sections = {},
  answer = () => undefined,
}: {
  sections?: Readonly<Record<string, 'none' | 'absent'>>
  answer?: (question: DnsQuestion) => DnsObservation | undefined | Promise<DnsObservation>
} = {}): World {
  const environment = {
    section: (name: string) => sections[name] ?? 'given',
    locate: () => ({ file: 'env.yaml', line: 1, column: 1 }),
    servers: [],
    document: {},
  } as unknown as Environment
  return {
    environment,
    facts: loadFacts(),
    requirements: { dns: [], certificates: [], firewall: [], inside: [], vpn: [] },
    sources: [{ name: 'toy', answer }],
    now: '2014-06-01',
  }
}

export function question(name: string): DnsQuestion {
  return { ask: 'dns', view: 'internal', name, type: 'A' }
}

export function answered(name: string, data?: string): DnsObservation {
  const place = { file: 'x.zone', line: 1 }
  const records = data === undefined ? [] : [{ name, type: 'A', data, place }]
  return { status: 'answered', outcome: data === undefined ? 'no-such-name' : 'found', chain: [], records }
}
