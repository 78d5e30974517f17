/** Names of files and texts that programs act on. */

import { expect, test } from 'vitest'
import { missingThings } from '../../../src/reporters/ready/missing.ts'
import { fileNames } from '../../../src/reporters/ready/ready.ts'
import {
  asciiText,
  commentLine,
  comments,
  isHostName,
  isPlainName,
  powershellText,
} from '../../../src/reporters/ready/safe-text.ts'

test('names of files are plain, never two alike, and none that Windows keeps', () => {
  const nameOf = fileNames()
  expect(nameOf('internal-contoso.com', '.zone')).toBe('internal-contoso.com.zone')
  expect(nameOf('INTERNAL-contoso.com', '.zone')).toBe('INTERNAL-contoso.com-2.zone')
  expect(nameOf('../../etc/passwd', '.inf')).toBe('etc-passwd.inf')
  expect(nameOf('..', '.inf')).toBe('_.inf')
  expect(nameOf('CON', '.ps1')).toBe('_CON.ps1')
  expect(nameOf('aux.contoso.com', '.ps1')).toBe('_aux.contoso.com.ps1')
  expect(nameOf('console', '.ps1')).toBe('console.ps1')
  expect(nameOf('a\nb\\c:d', '.ps1')).toBe('a-b-c-d.ps1')
  expect(nameOf('x'.repeat(300), '.ps1')).toBe(`${'x'.repeat(200)}.ps1`)
  expect(nameOf('x'.repeat(301), '.ps1')).toBe(`${'x'.repeat(200)}-2.ps1`)
})

test('texts are ASCII on one line', () => {
  expect(asciiText('é ђ ‘ 😀\r\n\t\u202e')).toBe('\\u00e9 \\u0452 \\u2018 \\ud83d\\ude00\\u000d\\u000a \\u202e')
})

test('comments cannot be left', () => {
  expect(commentLine('# ', 'a\nb')).toBe('# a\\u000ab')
  expect(commentLine('# ', 'ends with \\')).toBe('# ends with \\.')
  expect(comments('; ', `${'word '.repeat(30)}\\`)).toHaveLength(2)
  for (const line of comments('; ', `${'word '.repeat(30)}\n[Version]\\`)) expect(line).toMatch(/^; [ -~]*[^\\]$/)
})

test('literals of PowerShell cannot be left', () => {
  expect(powershellText("it's $(x) `n")).toBe("'it''s $(x) `n'")
  // PowerShell takes these for the quote as well.
  expect(powershellText('‘’‚‛')).toBe("'\\u2018\\u2019\\u201a\\u201b'")
})

test.each([
  ['contoso.com', true, true],
  ['_sip._tls.contoso.com', true, false],
  ['*.contoso.com', true, true],
  ['xn--mnchen-3ya.example', true, true],
  ['192.0.2.1', false, false],
  ['[2001:db8::1]', false, false],
  ['a;b.contoso.com', false, false],
  ['a b.contoso.com', false, false],
  ['-a.contoso.com', false, false],
  ['a-.contoso.com', false, false],
  ['a..contoso.com', false, false],
  ['', false, false],
  [`${'a'.repeat(64)}.contoso.com`, false, false],
  [`${'abcdefg.'.repeat(32)}com`, false, false],
  ['contoso.com\n', false, false],
])('%j is a name: %s, of a host: %s', (name, plain, host) => {
  expect([isPlainName(name), isHostName(name)]).toEqual([plain, host])
})

test('what is missing is told once for each reason, the first few of it', () => {
  const { add, lines } = missingThings()
  for (const name of ['a', 'b', 'b', 'c', 'd', 'e', 'f']) add('give pools', name)
  add('give dns', 'g')
  expect(lines()).toEqual(['give pools: a, b, c, d, and 2 more', 'give dns: g'])
})
