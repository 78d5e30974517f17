/** Whether a client works in a browser, or beside it. */

import { BROWSERS, type Browser, browserText } from './browser-name.ts'
import { compareDigits } from './builds.ts'
import type { ClientBrowserRow } from './client-rows.ts'

export type BrowserJudgement =
  | { readonly verdict: 'supported'; readonly row: ClientBrowserRow }
  | { readonly verdict: 'unsupported'; readonly row: ClientBrowserRow; readonly text: string }
  | { readonly verdict: 'unknown'; readonly row: ClientBrowserRow; readonly text: string }

/** The verdict of the rows of one client on one system; undefined where they do not speak of the browser. */
export function judgeBrowser(browser: Browser, rows: readonly ClientBrowserRow[]): BrowserJudgement | undefined {
  const named = rows.filter((row) => row.browser === browser.name)
  const [first] = named.length > 0 ? named : rows.filter((row) => row.browser === '*')
  if (first === undefined) return undefined
  if (named.length === 0) return unsupported(browser, first)
  const row = named.find((each) => covers(each, browser))
  if (row) return row.verdict === 'supported' ? { verdict: 'supported', row } : unsupported(browser, row)
  return openIn(browser, named) ?? unsupported(browser, first)
}

function unsupported(browser: Browser, row: ClientBrowserRow): BrowserJudgement {
  const how = row.verdict === 'unconfirmed' ? 'is not confirmed as supported' : 'is not supported'
  return { verdict: 'unsupported', row, text: `${browserText(browser)} ${how}` }
}

/** What would have to be known: 32-bit or 64-bit, or the version. */
function openIn(browser: Browser, rows: readonly ClientBrowserRow[]): BrowserJudgement | undefined {
  const text = browserText(browser)
  const byBits = rows.find((row) => browser.bits === undefined && row.bits && inRange(row, browser.version) !== false)
  if (byBits) return { verdict: 'unknown', row: byBits, text: `whether ${text} is 32-bit or 64-bit is not given` }
  const byVersion = rows.find((row) => inRange(row, browser.version) === undefined && fitsBits(row, browser))
  return byVersion && { verdict: 'unknown', row: byVersion, text: `the version of ${text} is not given` }
}

function covers(row: ClientBrowserRow, browser: Browser): boolean {
  return inRange(row, browser.version) === true && fitsBits(row, browser)
}

function fitsBits({ bits }: ClientBrowserRow, browser: Browser): boolean {
  return bits === undefined || (browser.bits !== undefined && bits.includes(browser.bits))
}

/** Undefined where the version would have to be known. */
function inRange({ minVersion, maxVersion }: ClientBrowserRow, version: string | undefined): boolean | undefined {
  if (minVersion === undefined && maxVersion === undefined) return true
  if (version === undefined) return undefined
  if (minVersion !== undefined && compareAt(version, minVersion) < 0) return false
  return maxVersion === undefined || compareAt(version, maxVersion) <= 0
}

/** By the parts of the bound only: 11.0.9600 is not later than 11. */
export function compareAt(version: string, bound: string): number {
  const own = version.split('.')
  const parts = bound.split('.').map((part, at) => compareDigits(own[at] ?? '0', part))
  return parts.find((order) => order !== 0) ?? 0
}

/** `Internet Explorer 9 to 11, Firefox 32-bit` */
export function supportedBrowsers(rows: readonly ClientBrowserRow[]): string {
  return rows
    .filter(({ verdict }) => verdict === 'supported')
    .map(({ browser, minVersion, maxVersion, bits }) => {
      const name = browser === '*' ? browser : BROWSERS[browser]
      const range = minVersion === maxVersion ? minVersion : rangeText(minVersion, maxVersion)
      return [name, range, bits && `${bits.join(' or ')}-bit`].filter(Boolean).join(' ')
    })
    .join(', ')
}

function rangeText(minVersion: string | undefined, maxVersion: string | undefined): string {
  return maxVersion === undefined ? `${minVersion} or later` : `${minVersion} to ${maxVersion}`
}
