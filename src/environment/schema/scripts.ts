/** Scripts that are run on the servers, and who looked at them. */

import { noneOrList, optional } from './forms.ts'
import { choice, day, filePath, flag, record, text } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const SHA256 = /^[0-9A-Fa-f]{64}$/

/** SHA-256 of a file, as `certutil` and `sha256sum` print it; gives lower case. */
function sha256(description: string) {
  const json = {
    type: 'string',
    pattern: SHA256.source,
    patternErrorMessage: 'expected 64 hexadecimal digits',
    examples: ['0123456789abcdef'.repeat(4)],
  }
  return leaf(description, json, (value) =>
    typeof value === 'string' && SHA256.test(value)
      ? value.toLowerCase()
      : new Refusal(`${json.patternErrorMessage}: ${description}`),
  )
}

const script = later(() =>
  record('a script', {
    file: filePath('the script, relative to this file', { examples: ['scripts/Set-Prerequisites.ps1'] }),
    ...optional({
      origin: choice('where it comes from', ['own', 'vendor', 'microsoft', 'downloaded', 'generated']),
      source: text('where exactly it comes from', { like: 'its URL' }),
      purpose: text('what it is for', { examples: ['sets the prerequisites of Front End Servers'] }),
      reviewedBy: text('who read it', { examples: ['Kim Akers'] }),
      reviewedOn: day('the day it was read'),
      testedIn: choice('where it was tried', ['lab', 'pilot', 'production', 'nowhere']),
      testedOn: day('the day it was tried'),
      signed: flag('whether it carries a valid signature'),
      sha256: sha256('the SHA-256 of the script that was read and tried'),
    }),
  }),
)

export const scripts = later(() => noneOrList('the scripts', script))
