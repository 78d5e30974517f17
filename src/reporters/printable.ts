/** Text from input, made safe to show: it can neither steer a terminal or a build system nor reorder or hide what stands around it. */

// Control, format, surrogate and separator characters, and the two that XML cannot hold. The two joiners stay: scripts
// such as Persian are wrong without them.
const UNPRINTABLE = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu

// What build systems act on in the log of a job: ##vso[, ##[ and ##teamcity[ anywhere in a line, ::error:: at its start.
const LOG_MARK = /##(?=(?:vso|teamcity)?\[)/gi
const LOG_COMMAND = /(?<=^|\s)::(?=[a-z-]+(?:\s|::))/gi

/** The text on one line, its tabs as spaces and what a terminal or a build system would act on as `\u001b`. */
export function printable(text: string): string {
  const shown = text.replaceAll('\t', ' ').replace(UNPRINTABLE, escaped)
  return shown.replace(LOG_MARK, secondEscaped).replace(LOG_COMMAND, secondEscaped)
}

/** JSON text that reads back as the same values; its own line breaks stay. */
export function printableJson(json: string): string {
  return json.replace(UNPRINTABLE, (char) => (char === '\n' ? char : escaped(char))).replace(LOG_MARK, secondEscaped)
}

function secondEscaped([first = '', second = '']: string): string {
  return first + escaped(second)
}

function escaped(char: string): string {
  const units = Array.from({ length: char.length }, (_, index) => char.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
