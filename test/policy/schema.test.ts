import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { schemaFiles } from '../../scripts/schemas.ts'
import { policyDocument } from '../../src/policy/schema.ts'

const published = new Ajv2020({ strict: false, allowUnionTypes: true }).compile(
  JSON.parse(schemaFiles().get('schema/policy.json') ?? ''),
)
const page = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8')
const example = () => parse(/```yaml\n(lync-ready-policy[\s\S]*?)```/.exec(page)?.[1] ?? '')

describe('the published schema takes what the program takes, and refuses what it refuses', () => {
  test.each<[string, object, boolean]>([
    ['the example of the page', {}, true],
    ['a severity alone', { rules: { dns: 'fail' } }, true],
    ['one profile', { profile: 'audit' }, true],
    ['an unknown key', { profil: 'audit' }, false],
    ['an unknown profile', { profile: 'everything' }, false],
    ['an unknown severity', { rules: { dns: 'error' } }, false],
    ['a short reason', { rules: { dns: { severity: 'off', reason: 'short' } } }, false],
    ['another version', { 'lync-ready-policy': 2 }, false],
    ['a waiver without an end', { waivers: [{ rule: 'a', subject: 'b', reason: 'it is long enough' }] }, false],
    ['another unit', { maxKnowledgeAge: '3 days' }, false],
    ['all rules known', { requireKnown: true }, true],
  ])('%s', (_, extra, taken) => {
    const document = { ...example(), ...extra }
    expect(policyDocument().safeParse(document).success).toBe(taken)
    expect(published(document), JSON.stringify(published.errors)).toBe(taken)
  })
})
