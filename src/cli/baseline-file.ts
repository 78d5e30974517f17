/** Reads and checks a baseline. */

import * as z from 'zod'
import { decodeText } from '../environment/decode.ts'
import { InputError } from '../environment/input-error.ts'
import { inputFile } from '../environment/input-file.ts'
import { isDay } from '../environment/schema/kit.ts'
import type { Baseline } from '../policy/baseline.ts'
import { notWaivable } from '../policy/resolve-waivers.ts'
import { noRule, type RuleBook, ruleOf } from '../policy/rule-book.ts'
import type { ReadingIo } from './io.ts'
import { readInputBytes } from './read-input.ts'

const MOST_BYTES = 64 * 1024 * 1024
const MOST_PROBLEMS = 5

const schema = () =>
  z.strictObject({
    baselineVersion: z.literal(1),
    createdOn: z.string().refine(isDay, 'expected a day such as 2014-06-01'),
    findings: z.array(
      z.strictObject({
        environment: z.string(),
        rule: z.string(),
        subject: z.string(),
        file: z.string(),
        level: z.enum(['fail', 'warn']),
      }),
    ),
  })

/** @throws InputError when it cannot be read, or is no baseline; `shown` is how reports name it */
export async function readBaselineFile(file: string, shown: string, book: RuleBook, io: ReadingIo): Promise<Baseline> {
  const bytes = await readInputBytes(file, MOST_BYTES, io)
  const refuse = (messages: readonly string[]) =>
    new InputError(
      messages.slice(0, MOST_PROBLEMS).map((message) => ({ file, message: `is not a baseline: ${message}` })),
    )
  const checked = schema().safeParse(parsed(decodeText(bytes, file), refuse))
  if (!checked.success) {
    throw refuse(
      checked.error.issues.map(({ path, message }) =>
        [path.join('.'), message].filter((part) => part !== '').join(': '),
      ),
    )
  }
  const { createdOn, findings } = checked.data
  const problems: string[] = []
  const entries = findings.map((entry) => {
    const rule = ruleOf(entry.rule, book)
    if (rule === undefined) problems.push(noRule(entry.rule, book))
    else if (rule.notWaivable !== undefined) problems.push(notWaivable(rule.id, rule.notWaivable))
    return { ...entry, rule: rule?.id ?? entry.rule }
  })
  if (problems.length > 0) throw refuse([...new Set(problems)])
  return { createdOn, entries, input: inputFile(shown, bytes) }
}

function parsed(text: string, refuse: (messages: readonly string[]) => InputError): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(['it is not JSON: lync-ready baseline create writes one'])
  }
}
