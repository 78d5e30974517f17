import { expect, test } from 'vitest'
import { type NameRule, ruleForName } from '../../src/domain/name-rules.ts'

const rule = (domain: string, ...servers: readonly string[]): NameRule => ({ domain, servers, place: { file: 'a' } })
const RULES = [
  rule('.', '1'),
  rule('.contoso.com', '2'),
  rule('.voice.contoso.com', '3'),
  rule('sip.contoso.com'),
  rule('.contoso.com', '4'),
]

test.each([
  ['sip.contoso.com', 'sip.contoso.com'],
  ['a.sip.contoso.com', '.contoso.com'],
  ['av.voice.contoso.com', '.voice.contoso.com'],
  ['contoso.com', '.'],
  ['notcontoso.com', '.'],
])('%s is asked as %s says', (name, domain) => {
  expect(ruleForName(RULES, name)?.domain).toBe(domain)
})

test('of equal rules the first counts, and without one for all names a name may have none', () => {
  expect(ruleForName(RULES, 'x.contoso.com')?.servers).toEqual(['2'])
  expect(ruleForName([rule('.CONTOSO.com', '5')], 'x.contoso.com')?.servers).toEqual(['5'])
  expect(ruleForName([rule('.contoso.com', '2')], 'sip.fabrikam.com')).toBeUndefined()
  expect(ruleForName([rule('contoso.com', '2')], 'sip.contoso.com')).toBeUndefined()
})
