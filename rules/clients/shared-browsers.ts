/** What the tables say of the browsers of clients. */

import { type BrowserReading, readBrowser } from '../../src/domain/browser-name.ts'
import { type BrowserJudgement, judgeBrowser, supportedBrowsers } from '../../src/domain/browser-support.ts'
import type { ClientBrowserRow } from '../../src/domain/client-rows.ts'
import { documented, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'
import type { Named } from './shared-named.ts'

/** The rows of a client on one system, or beside it on any. */
export function rowsOn(rows: readonly ClientBrowserRow[], clientId: string, os: string): readonly ClientBrowserRow[] {
  return rows.filter((row) => row.clients.includes(clientId) && row.os.includes(os))
}

/** Judges the browser of a client; nothing where the rows do not speak of it. */
export function judgeNamedBrowser(
  seen: Named,
  rows: readonly ClientBrowserRow[],
  where: string,
): Judgement | undefined {
  const { client, entry, subject, stated } = seen
  const reading: BrowserReading =
    entry.browser === undefined ? { open: 'its browser is not given' } : readBrowser(entry.browser)
  const works = supportedBrowsers(rows)
  const expected = `${client.name}${where} works with ${works}`
  if ('open' in reading) {
    const evidence = () => [...rows.slice(0, 1).map((row) => documented('client-browsers', row, expected)), stated]
    return unknown(subject, `${client.name}: ${reading.open}`, { settledBy: 'clients.browser', evidence })
  }
  const judgement = judgeBrowser(reading, rows)
  return judgement && told(seen, judgement, { expected, works, where })
}

interface Words {
  readonly expected: string
  readonly works: string
  readonly where: string
}

function told(
  { client, subject, stated }: Named,
  judgement: BrowserJudgement,
  { expected, works, where }: Words,
): Judgement {
  const { row } = judgement
  const evidence = () => [documented('client-browsers', row, expected), ...(row.note ? [note(row.note)] : []), stated]
  if (judgement.verdict === 'supported') return met(subject, `${client.name} works with this browser${where}`, evidence)
  const message = `${client.name}${where}: ${judgement.text}`
  if (judgement.verdict === 'unknown') return unknown(subject, message, { settledBy: 'clients.browser', evidence })
  return unmet(subject, message, { fix: `use ${works}`, evidence })
}
