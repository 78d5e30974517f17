/** What a file of audit data may say, and where each mistake is told. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAuditFile } from '../../src/cli/audit-file.ts'
import { ruleBook } from '../../src/cli/policies.ts'
import { InputError } from '../../src/environment/input-error.ts'
import { folderOf } from '../cli/fake-io.ts'
import { JPEG, PNG, pngOf, withByte } from './pictures.ts'

const HEAD = 'lync-ready-audit: 1\n'
const FINDING = 'findings:\n  - { id: A, title: t, level: note, text: t, by: Ola, date: 2014-05-01 }\n'
const ATTESTATION =
  'attestations:\n  - { rule: certificates/client-auth-usage-present, answer: so, by: Ola, date: 2014-05-01 }\n'

function folderWith(text: string, pictures: Readonly<Record<string, Uint8Array>> = {}): string {
  const folder = folderOf({ '.git/HEAD': '', 'audit/audit.yaml': text, 'audit/note.txt': 'seen\n', 'env.yaml': '' })
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(folder, 'audit', name), bytes)
  return folder
}

function readIn(workingFolder: string) {
  return readAuditFile('audit/audit.yaml', { beside: [], workingFolder, book: ruleBook() })
}

function problemsOf(text: string, pictures?: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const folder = folderWith(text, pictures)
  try {
    readIn(folder)
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
  return []
}

test.each<[string, string, string | RegExp]>([
  [
    'no version',
    'cover: {}\n',
    /^audit\/audit\.yaml:1:1: missing key "lync-ready-audit": expected lync-ready-audit: 1/,
  ],
  ['another version', 'lync-ready-audit: 2\n', /:1:19: expected lync-ready-audit: 1/],
  ['a misspelt section', `${HEAD}atestations: []\n`, /:2:1: unknown key "atestations", did you mean "attestations"\?$/],
  ['a misspelt key', `${HEAD}cover:\n  cliente: Contoso\n`, /:3:3: unknown key "cliente", did you mean "client"\?$/],
  ['a list for a map', `${HEAD}cover: []\n`, /:2:1: expected a map: whom the report is from/],
  ['an empty text', `${HEAD}cover: { client: "" }\n`, /:2:18: must not be empty: whom the report is for/],
  ['a level that is none', `${HEAD}${FINDING.replace('note', 'pass')}`, /:3:31: expected fail \| warn \| note$/],
  ['no day of the calendar', `${HEAD}${FINDING.replace('05-01', '02-30')}`, /:3:\d+: expected a day such as/],
  ['nobody who says so', `${HEAD}${FINDING.replace('by: Ola, ', '')}`, /:3:5: missing key "by"/],
  ['a text that is too long', `${HEAD}${FINDING.replace('text: t', `text: ${'x'.repeat(8193)}`)}`, /longer than 8,192/],
  [
    'two findings of one name',
    `${HEAD}${FINDING}${FINDING.split('\n')[1]}\n`,
    /:4:11: a second finding is called "A": audit\/audit\.yaml:3 says it first$/,
  ],
  [
    'an unknown rule',
    `${HEAD}${ATTESTATION.replace('present', 'presented')}`,
    /:3:13: no rule matches "certificates\/client-auth-usage-presented", did you mean "certificates\/client-auth-usage-present"/,
  ],
  [
    'two attestations of the same',
    `${HEAD}${ATTESTATION}${ATTESTATION.split('\n')[1]}\n`,
    /:4:5: a second attestation of the same: audit\/audit\.yaml:3 says it first$/,
  ],
  ['a plan for no rule', `${HEAD}plan:\n  - rules: nothing/*\n`, /:3:12: no rule matches "nothing\/\*"/],
  ['a plan said twice', `${HEAD}plan:\n  - rules: dns\n  - rules: dns\n`, /:4:5: a second entry for the same/],
  ['an order that is none', `${HEAD}plan:\n  - { rules: dns, order: 0 }\n`, /:3:26: must be at least 1/],
  ['no such logo', `${HEAD}cover: { logo: none.png }\n`, /:2:16: there is no file "none\.png"$/],
  ['a logo that is text', `${HEAD}cover: { logo: note.txt }\n`, /:2:16: "note\.txt" is no PNG or JPEG picture/],
  [
    'evidence out of the root',
    `${HEAD}${FINDING.replace(' }', ', evidence: ../../x }')}`,
    /:3:\d+: "\.\.\/\.\.\/x" leaves the root/,
  ],
  [
    'evidence that is not there',
    `${HEAD}${FINDING.replace(' }', ', evidence: [note.txt, gone.txt] }')}`,
    /:3:\d+: there is no file "gone\.txt"$/,
  ],
])('%s', (_, text, told) => {
  const [first, ...others] = problemsOf(text)
  expect(first).toMatch(told)
  expect(others).toEqual([])
})

test('every mistake of a file is told, in the order of its lines', () => {
  const told = problemsOf(
    `${HEAD}plan:\n  - rules: nothing\n${ATTESTATION.replace('present', 'gone')}cover: { logo: x.png }\n`,
  )
  expect(told.map((each) => each.split(':')[1])).toEqual(['3', '5', '6'])
})

test.each<[string, Uint8Array, RegExp]>([
  ['too wide', pngOf(4001, 1), /is a picture of 4001 × 1 pixels: at most 4,000 a side/],
  ['without a size', pngOf(0, 1), /is a picture without a size/],
  ['cut off', PNG.subarray(0, 20), /is no PNG or JPEG picture, or a damaged one/],
  ['a JPEG that is cut off', JPEG.subarray(0, 12), /is no PNG or JPEG picture, or a damaged one/],
  ['of 16 bits', withByte(PNG, 24, 16), /is a picture that not every format can show/],
  ['interlaced', withByte(PNG, 28, 1), /is a picture that not every format can show/],
  ['in the colours of printers', withByte(JPEG, JPEG.length - 4, 4), /is a picture that not every format can show/],
  ['larger than 1 MB', new Uint8Array(1024 * 1024 + 1), /is larger than 1 MB/],
  ['empty', new Uint8Array(0), /is no PNG or JPEG picture/],
])('a logo that is %s', (_, bytes, told) => {
  expect(problemsOf(`${HEAD}cover: { logo: logo.png }\n`, { 'logo.png': bytes })).toEqual([expect.stringMatching(told)])
})

test.each<[string, Uint8Array, object]>([
  ['PNG', PNG, { mediaType: 'image/png', width: 7, height: 5 }],
  ['JPEG', JPEG, { mediaType: 'image/jpeg', width: 7, height: 5 }],
])('a %s is known by its bytes', (_, bytes, expected) => {
  const { data, files } = readIn(folderWith(`${HEAD}cover: { logo: logo.dat }\n`, { 'logo.dat': bytes }))
  expect(data.cover.logo).toMatchObject({
    path: 'audit/logo.dat',
    data: Buffer.from(bytes).toString('base64'),
    ...expected,
  })
  expect(files.map((file) => file.split(/[/\\]/).at(-1))).toEqual(['audit.yaml', 'logo.dat'])
})

test('lines are folded, and paragraphs kept', () => {
  const text = `${HEAD}findings:
  - id: A
    title: t
    level: note
    text: |
      one
      two

      three
    by: Ola
    date: 2014-05-01
    evidence: note.txt
`
  const [finding] = readIn(folderWith(text)).data.findings
  expect(finding?.what.text).toBe('one two\n\nthree')
  expect(finding?.what.evidence).toEqual([
    { path: 'audit/note.txt', sha256: '47a8dea66db04a6f2a18b6e27ef53a56f2122c0733e67f3908f1485fe1d4547f' },
  ])
})
