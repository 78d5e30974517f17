/** What Get-DnsServerResourceRecord shows on the console: recognised only to say why it is not read. */

import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'

const HEADING = /^[ \t]*HostName[ \t]+RecordType\b/im
const MAX_START = 20_000

export const SERVER_TABLE: Reader<string> = {
  recognises: (text) => HEADING.test(text.slice(0, MAX_START)),
  read: (text) => {
    const line = text.slice(0, HEADING.exec(text)?.index ?? 0).split('\n').length
    throw new Unreadable(
      'the table that Get-DnsServerResourceRecord shows, in which long names and data are cut and the zone is not named: ' +
        'export it whole with Get-DnsServerResourceRecord -ZoneName contoso.com | ConvertTo-Json -Depth 3, or use ' +
        'Export-DnsServerZone',
      line,
    )
  },
}
