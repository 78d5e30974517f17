/**
 * Text for files that programs act on. All of it is ASCII: Windows PowerShell and certreq read a file without a mark in
 * the code page of the system, where the bytes of other characters may stand for quotes.
 */

import { printable } from '../printable.ts'
import { wrap } from '../text-layout.ts'

/** On one line, everything else than ASCII as `\u00e9`. */
export function asciiText(text: string): string {
  return printable(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const WIDTH = 100

/** A text as comments in lines of a page, `lead` before each. */
export function comments(lead: string, text: string): readonly string[] {
  return wrap(asciiText(text), WIDTH - lead.length).map((line) => commentLine(lead, line))
}

/** A comment on one line. A backslash at its end would join the next line to it in some languages. */
export function commentLine(lead: string, text: string): string {
  return `${lead}${asciiText(text)}`.trimEnd().replace(/\\$/, '\\.')
}

/** A literal of PowerShell, in which nothing is expanded. */
export function powershellText(text: string): string {
  return `'${asciiText(text).replaceAll("'", "''")}'`
}

const NAME = /^(?=.{1,253}$)(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z][a-z0-9-]*$/i

/** Whether a text is a domain name of letters, digits, hyphens and underscores: it means nothing else in any file. */
export function isPlainName(name: string): boolean {
  return NAME.test(name) && name.split('.').every((label) => label.length <= 63 && !label.endsWith('-'))
}

/** Whether it may be the name of a host: it has no underscore. */
export function isHostName(name: string): boolean {
  return isPlainName(name) && !name.includes('_')
}
