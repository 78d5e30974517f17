/** Values as Route 53 keeps them: the words of a zone file, octets in octal, names in full with or without the final dot. */

import { dotted, fromOctal } from './record-line.ts'

const LAST_IS_NAME = ['CNAME', 'NS', 'PTR', 'MX', 'SRV']

/** The data as a zone file would write it. */
export function route53Value(type: string, value: string): string {
  const text = fromOctal(value.trim())
  const words = text.split(/[ \t]+/)
  if (type === 'SOA') return words.map((word, index) => (index < 2 ? dotted(word) : word)).join(' ')
  if (!LAST_IS_NAME.includes(type)) return text
  return words.map((word, index) => (index === words.length - 1 ? dotted(word) : word)).join(' ')
}
