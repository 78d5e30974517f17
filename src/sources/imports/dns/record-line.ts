/** Records in the words of a zone file, one a line, every name absolute. */

import type { ZoneRecord } from '../../artefacts/zone-file.ts'

type Said = Pick<ZoneRecord, 'name' | 'type' | 'data' | 'srv'>

/** `sip.contoso.com. A 203.0.113.10`. Of an MX record the reader keeps no preference, so it is told apart. */
export function recordLine(record: Said, preference = '0'): string {
  return `${dotted(record.name)} ${record.type} ${dataOf(record, preference)}`
}

function dataOf({ type, data, srv }: Said, preference: string): string {
  if (srv) return `${srv.priority} ${srv.weight} ${srv.port} ${dotted(srv.target)}`
  if (type === 'MX') return `${preference} ${dotted(data)}`
  if (TARGETS.includes(type)) return dotted(data)
  if (type === 'TXT' || type === 'SPF') return quoted(data)
  if (type !== 'SOA') return data
  const [primary = '', mailbox = '', ...numbers] = data.split(' ')
  return [dotted(primary), dotted(mailbox), ...numbers].join(' ')
}

/** Types whose data is one name. */
const TARGETS = ['CNAME', 'NS', 'PTR', 'DNAME']

/** A name with its final dot, once. */
export function dotted(name: string): string {
  return /(?<!\\)(?:\\\\)*\.$/.test(name) ? name : `${name}.`
}

/** A text as quoted strings of 255 octets at most; what is not plain ASCII is written as escapes. */
export function quoted(text: string): string {
  const octets = [...Buffer.from(text, 'utf8')]
  const strings: string[] = []
  for (let start = 0; start === 0 || start < octets.length; start += 255) {
    strings.push(
      `"${octets
        .slice(start, start + 255)
        .map(octetText)
        .join('')}"`,
    )
  }
  return strings.join(' ')
}

function octetText(octet: number): string {
  const isPlain = octet >= 0x20 && octet < 0x7f && octet !== 0x22 && octet !== 0x5c
  return isPlain ? String.fromCharCode(octet) : `\\${String(octet).padStart(3, '0')}`
}

/** A name of an export as a zone file would write it: escapes stay, what a zone file takes for something else gets one. */
export function nameText(raw: string): string {
  return raw.replace(/\\\d{3}|\\[^\d]|[ \t\r\n;()"$\\]/gu, (piece) =>
    piece.length > 1 ? piece : `\\${String(piece.charCodeAt(0)).padStart(3, '0')}`,
  )
}

/** Names and text of Route 53 write octets in octal (`\052` is `*`), zone files in decimal. */
export function fromOctal(text: string): string {
  return text.replace(/\\([0-3][0-7]{2})|\\./gs, (whole, octal: string | undefined) =>
    octal === undefined ? whole : `\\${String(Number.parseInt(octal, 8)).padStart(3, '0')}`,
  )
}
