/** Scripts that are run on the servers, and who looked at them. */

import { noneOrList, optional } from './forms.ts'
import { choice, day, filePath, flag, record, text } from './kit.ts'
import { later } from './later.ts'
import { leaf, Refusal } from './leaf.ts'

const SHA256 = /^[0-9a-f]{64}$/i

/** SHA-256 of a file, as `certutil` and `sha256sum` print it; gives lower case. */
function sha256(description: string) {
  return leaf(description, { type: 'string', pattern: SHA256.source }, (value) =>
    typeof value === 'string' && SHA256.test(value)
      ? value.toLowerCase()
      : new Refusal(`expected 64 hexadecimal digits: ${description}`),
  )
}

const script = later(() =>
  record('a script', {
    file: filePath('the script, relative to this file'),
    ...optional({
      origin: choice('where it comes from', ['own', 'vendor', 'microsoft', 'downloaded', 'generated']),
      source: text('where exactly it comes from, such as its URL'),
      purpose: text('what it is for'),
      reviewedBy: text('who read it'),
      reviewedOn: day('the day it was read'),
      testedIn: choice('where it was tried', ['lab', 'pilot', 'production', 'nowhere']),
      testedOn: day('the day it was tried'),
      signed: flag('whether it carries a valid signature'),
      sha256: sha256('the SHA-256 of the script that was read and tried'),
    }),
  }),
)

export const scripts = later(() => noneOrList('the scripts', script))
