/** Outlook as people write it: `Outlook 2013 SP1`, `Outlook 2016`, `Microsoft 365 Apps`, `none`. */

export interface Outlook {
  readonly name: string
  /** The year of its release; the subscription is newer than any. */
  readonly year: number
}

export type OutlookReading = Outlook | 'none' | { readonly open: string }

/** Of the subscription, which has no year. */
const SUBSCRIPTION = 9999

const YEAR = /\b(?:outlook|office)\b[^\d]*\b(97|98|2000|2002|2003|2007|2010|2011|2013|2016|2019|2021|2024)\b/i
const VERSION = /\b(?:outlook|office)\b[^\d]*\b(\d{1,2})(?:\.\d+)+\b/i
const IS_SUBSCRIPTION =
  /\b(?:microsoft|office) 365\b|\b365 (?:apps|proplus)\b|\boutlook 365\b|\bpro ?plus subscription\b/i
const IS_NONE = /^(?:none|no|without)$/i
const IS_FOR_MAC = /\bmac\b/i
/** `Outlook Web App 2013`, `Outlook Express`, `Office 2013 without Outlook` */
const IS_ANOTHER = /\bweb\b|\bowa\b|\bexpress\b|\bios\b|\bandroid\b|\bwithout\b|\bno outlook\b/i
const ANY_YEAR = /\b20(?:03|07|10|13|16|19|21|24)\b/g
const YEARS: ReadonlyMap<string, number> = new Map([
  ['97', 1997],
  ['98', 1998],
])
const YEARS_OF_VERSIONS: ReadonlyMap<string, number> = new Map([
  ['11', 2003],
  ['12', 2007],
  ['14', 2010],
  ['15', 2013],
  ['16', 2016],
])

/** Reads the text that names an Outlook. */
export function readOutlook(text: string): OutlookReading {
  if (IS_NONE.test(text.trim())) return 'none'
  if (IS_FOR_MAC.test(text)) return { open: `"${text}" is not an Outlook for Windows` }
  if (IS_ANOTHER.test(text))
    return { open: `"${text}" is not the Outlook of a desktop; write "none" where there is none` }
  if (new Set(text.match(ANY_YEAR)).size > 1) return { open: `"${text}" names more than one version of Outlook` }
  const written = YEAR.exec(text)?.[1]
  const year = written === undefined ? byVersion(text) : (YEARS.get(written) ?? Number(written))
  if (year !== undefined) return { name: `Outlook ${year}`, year }
  if (IS_SUBSCRIPTION.test(text)) return { name: 'Outlook of Microsoft 365', year: SUBSCRIPTION }
  return { open: `"${text}" does not say which Outlook it is; write it like "Outlook 2013"` }
}

function byVersion(text: string): number | undefined {
  return YEARS_OF_VERSIONS.get(VERSION.exec(text)?.[1] ?? '')
}
