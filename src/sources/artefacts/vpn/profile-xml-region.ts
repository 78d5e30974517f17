/** Finds the profile in a file: plain XML, XML inside a script, or XML with its signs written as entities. */

import { linesOf } from '../../imports/lines.ts'

export interface ProfileRegion {
  /** The XML, entities of the file around it resolved. */
  readonly xml: string
  /** Lines of the file, from 1, both included. */
  readonly first: number
  readonly last: number
  /** From a place in the XML to the place in the file. */
  place(line: number, column: number): { readonly line: number; readonly column: number }
}

export interface ProfileRegions {
  readonly regions: readonly ProfileRegion[]
  /** The line of a profile that is not closed. */
  readonly open?: { readonly line: number; readonly column: number }
}

const SIGNS = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const
const START = /(<|&lt;)VPNProfile(?=[\s>]|&gt;)/g

/** All profiles of a text, in order. */
export function profileRegions(text: string): ProfileRegions {
  const regions: ProfileRegion[] = []
  const lines = linesOf(text)
  START.lastIndex = 0
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const escaped = match[1] !== '<'
    const closing = escaped ? '&lt;/VPNProfile&gt;' : '</VPNProfile>'
    const end = text.indexOf(closing, match.index)
    const at = lines.spot(match.index)
    if (end < 0) return { regions, open: at }
    const raw = text.slice(match.index, end + closing.length)
    regions.push(regionOf(raw, escaped, at))
    START.lastIndex = end + closing.length
  }
  return { regions }
}

function regionOf(
  raw: string,
  escaped: boolean,
  at: { readonly line: number; readonly column: number },
): ProfileRegion {
  const lines = raw.split(/\r\n|\n|\r/)
  return {
    xml: escaped ? raw.replace(/&(?:lt|gt|quot|apos|amp);/g, (sign) => SIGNS[sign as keyof typeof SIGNS]) : raw,
    first: at.line,
    last: at.line + lines.length - 1,
    place: (line, column) => {
      const inside = escaped ? rawColumn(lines[line - 1] ?? '', column) : column
      return { line: at.line + line - 1, column: line === 1 ? at.column + inside - 1 : inside }
    },
  }
}

/** The column an unescaped one had before. */
function rawColumn(raw: string, column: number): number {
  let at = 0
  for (let left = column - 1; left > 0 && at < raw.length; left -= 1)
    at += /^&(?:lt|gt|quot|apos|amp);/.exec(raw.slice(at, at + 6))?.[0].length ?? 1
  return at + 1
}
