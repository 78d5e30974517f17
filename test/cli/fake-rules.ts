/** One rule for each way a rule can come out. */

import { defineRule, met, type RuleDefinition, unknown, unmet } from '../../src/rule.ts'

const subject = { id: 'lync01.contoso.net', at: ['pools', 0, 'fqdn'] }

function ruleOf(id: string, check: RuleDefinition['check'], extra: Partial<RuleDefinition> = {}) {
  return defineRule({
    id,
    title: `What ${id} requires holds`,
    severity: 'fail',
    why: 'Users cannot sign in.',
    facts: [],
    cites: [],
    sections: [],
    skippedWhen: 'nothing to judge',
    check,
    ...extra,
  })
}

const unmetBecause = (message: string) => [unmet(subject, message, { fix: 'mend it', evidence: () => [] })]

export const rules = [
  ruleOf('fake/passes', () => [met(subject, 'the server is as required')]),
  ruleOf('fake/fails', () => unmetBecause('the server is wrong')),
  ruleOf('fake/warns', () => unmetBecause('the server is odd'), { severity: 'warn' }),
  ruleOf('fake/unknown', () => [unknown(subject, 'nobody knows', { settledBy: 'pools.servers.os' })]),
  ruleOf('fake/partly', () => [
    met(subject, 'this one is as required'),
    unknown({ ...subject, id: 'other' }, 'nobody knows', { settledBy: 'pools.servers.os' }),
  ]),
  ruleOf('fake/not-given', () => [], { sections: ['devices'] }),
  ruleOf('fake/skips', () => []),
  ruleOf('broken/throws', () => {
    throw new Error('a bug')
  }),
]
