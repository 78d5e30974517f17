/** A single value as YAML, so that every reader of YAML takes it for what it is. */

import { printable, printableJson } from '../reporters/printable.ts'

/** Begins a plain text safely: not with an indicator, a mark of documents or a sign. */
const PLAIN = /^[\p{L}\p{N}_/(\\][^\t\r\n]*$/u
/** What ends a plain text, or would be read as its comment or its value. */
const BROKEN = /: |:$| #|^\s|\s$/
const IN_FLOW = /[,[\]{}]/
/** What some reader takes for a truth value, nothing, or a number (also of YAML 1.1: octal, base 60, underscores). */
const OTHER_THAN_TEXT =
  /^(?:true|false|yes|no|on|off|y|n|null|[\d_]+(?:\.[\d_]*)?|0o[0-7]+|\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?)$/i

/** One line, whatever the text holds. `inFlow`: between brackets or braces. */
export function yamlScalar(value: string | number | boolean, inFlow = false): string {
  if (typeof value !== 'string') return String(value)
  // Escaped, so that it can neither steer a terminal nor end the line.
  if (printable(value) !== value) return printableJson(JSON.stringify(value))
  return isPlain(value, inFlow) ? value : `'${value.replaceAll("'", "''")}'`
}

function isPlain(text: string, inFlow: boolean): boolean {
  if (!PLAIN.test(text) || BROKEN.test(text) || (inFlow && IN_FLOW.test(text))) return false
  return !OTHER_THAN_TEXT.test(text) && Number.isNaN(Number(text))
}
