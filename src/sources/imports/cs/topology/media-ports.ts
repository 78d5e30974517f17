/** Ports of media: the first, and how many. */

import { PORTS } from '../../judge.ts'
import { ignoreFields, type TextPart, textsIn } from '../fields.ts'
import type { Path } from '../sheet.ts'
import type { Service } from './estate.ts'
import type { Ground } from './ground.ts'

/** Puts `50000-59999` for 50000 and 10000. */
export function putRange(
  { sheet, book }: Pick<Ground, 'sheet' | 'book'>,
  path: Path,
  start: TextPart | undefined,
  count: TextPart | undefined,
): void {
  if (!start || !count) {
    for (const part of [start, count]) if (part) book.unknown(part, 'the first port and their number belong together')
    return
  }
  if (count.text === '0') {
    for (const part of [start, count]) book.ignored(part, 'no ports')
    return
  }
  const range = `${start.text}-${Number(start.text) + Number(count.text) - 1}`
  sheet.put(path, start, range, PORTS)
  sheet.put(path, count, range, PORTS)
}

/** Whose ports the quality of service of the environment describes. */
const SERVERS: Readonly<Record<string, string>> = {
  ConferencingServer: 'server',
  ApplicationServer: 'applicationServer',
  MediationServer: 'mediationServer',
}

const MEDIA = { Audio: 'audio', Video: 'video', AppSharing: 'sharing' } as const

export function readMediaPorts(ground: Ground, { role, object }: Service): void {
  const server = SERVERS[role]
  for (const [prefix, medium] of Object.entries(MEDIA)) {
    const fields = [`${prefix}PortStart`, `${prefix}PortCount`] as const
    const [start, count] = fields.map((name) => textsIn(object, name)[0])
    if (server) putRange(ground, ['network', 'qos', server, medium, 'ports'], start, count)
    else ignoreFields(object, fields, 'the environment describes the media ports of other servers', ground.book)
  }
}
