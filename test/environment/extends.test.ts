import { describe, expect, test } from 'vitest'
import { load, problemsOf, SMALLEST } from '../support/files.ts'

const devices = (lines: string) => `devices:\n${lines}`
const CX600 = '  - { name: phones, category: ip-phone, vendor: Polycom, model: CX600 }\n'

describe('extends', () => {
  test('maps merge, and the file that extends wins', () => {
    const files = {
      'base.yaml': `${SMALLEST}features: { xmpp: true, video: true }\n`,
      'env.yaml': 'extends: base.yaml\nfeatures: { xmpp: false }\n',
    }
    load(files, ({ environment: { document } }) => {
      expect(document.features?.xmpp?.enabled).toBe(false)
      expect(document.features?.video?.enabled).toBe(true)
    })
  })

  test('lists of named things merge by name, others replace', () => {
    const over = `extends: [base.yaml]\nsipDomains: [fabrikam.com]\n${devices('  - { name: phones, count: 7 }\n  - { name: lb, category: load-balancer, vendor: F5, model: BIG-IP }\n')}`
    load({ 'base.yaml': `${SMALLEST}${devices(CX600)}`, 'env.yaml': over }, ({ environment: { document } }) => {
      expect(document.sipDomains).toEqual(['fabrikam.com'])
      expect(document.devices).toMatchObject([{ name: 'phones', model: 'CX600', count: 7 }, { name: 'lb' }])
    })
  })

  test('null removes', () => {
    const over = 'extends: base.yaml\ndevices: null\nfeatures: { xmpp: ~ }\n'
    load(
      { 'base.yaml': `${SMALLEST}features: { xmpp: true }\n${devices(CX600)}`, 'env.yaml': over },
      ({ environment: { document } }) => {
        expect(document.devices).toBeUndefined()
        expect(document.features).toEqual({})
      },
    )
  })

  test('several bases, the later over the earlier; a base may extend', () => {
    const files = {
      'a.yaml': `${SMALLEST}description: a\n`,
      'b.yaml': 'extends: a.yaml\ndescription: b\n',
      'c.yaml': 'name: C\n',
      'env.yaml': 'extends: [b.yaml, c.yaml]\n',
    }
    load(files, ({ environment: { document }, inputs }) => {
      expect(document).toMatchObject({ description: 'b', name: 'C' })
      expect(inputs.map(({ path }) => path)).toEqual(['env.yaml', 'b.yaml', 'a.yaml', 'c.yaml'])
    })
  })

  test('positions point into the file that said it', () => {
    const over = 'extends: base/base.yaml\n\ndevices:\n  - { name: phones, count: 7 }\n'
    load({ 'base/base.yaml': `${SMALLEST}${devices(CX600)}`, 'env.yaml': over }, ({ environment: { locate } }) => {
      expect(locate(['devices', 0, 'count'])).toMatchObject({ file: 'env.yaml', line: 4 })
      expect(locate(['devices', 0, 'model'])).toMatchObject({ file: 'base/base.yaml', line: 10 })
      expect(locate(['product'])).toMatchObject({ file: 'base/base.yaml', line: 3 })
    })
  })

  test('problems point into the file that said it', () => {
    const problems = problemsOf({
      'base.yaml': SMALLEST.replace('lync-2013', 'lync-1'),
      'env.yaml': 'extends: base.yaml\nedgepools: none\n',
    })
    expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`).toSorted()).toEqual([
      'base.yaml:3:10',
      'env.yaml:2:1',
    ])
  })

  test('files are relative to the file that names them', () => {
    const base = `${SMALLEST}dns: { internal: { zones: { contoso.com: x.zone } } }\n`
    load(
      { 'base/base.yaml': base, 'base/x.zone': 'a A 192.0.2.1\n', 'env.yaml': 'extends: base/base.yaml\n' },
      ({ readArtefact }) => {
        expect(readArtefact('x.zone', ['dns', 'internal', 'zones', 'contoso.com']).file).toBe('base/x.zone')
      },
    )
  })

  test('a zone named in capitals is found beside the file that names it', () => {
    const base = `${SMALLEST}dns: { internal: { zones: { Contoso.COM: x.zone } } }\n`
    const over = 'extends: base/base.yaml\ndns: { internal: { zones: { fabrikam.com: y.zone } } }\n'
    const files = { 'base/base.yaml': base, 'base/x.zone': '', 'env.yaml': over, 'y.zone': '' }
    load(files, ({ environment: { document, locate } }) => {
      expect(Object.keys(document.dns?.internal?.zones ?? {})).toEqual(['contoso.com', 'fabrikam.com'])
      expect(locate(['dns', 'internal', 'zones', 'contoso.com'])).toMatchObject({ file: 'base/base.yaml', line: 9 })
    })
  })

  test.each([
    ['itself', { 'env.yaml': 'extends: env.yaml\n' }],
    ['each other', { 'env.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: env.yaml\n' }],
  ])('files that extend %s are refused', (_, files) => {
    expect(problemsOf(files)[0]?.message).toBe('the files extend each other in a circle')
  })

  test('a base that is missing or outside the root is refused at its place', () => {
    expect(problemsOf({ 'env.yaml': 'extends: [gone.yaml]\n' })).toMatchObject([
      { file: 'env.yaml', line: 1, column: 11, message: 'there is no file "gone.yaml"' },
    ])
    expect(problemsOf({ 'env.yaml': 'extends: ../../etc/base.yaml\n' })[0]?.message).toContain('leaves the root')
  })
})
