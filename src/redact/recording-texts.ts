/** How the texts of a recording become others that still fit where they stand. */

import type { Vantage } from '../question-observed.ts'
import type { MessageNames } from '../sources/observed/dns-message-names.ts'
import type { Means } from './means.ts'

type Become = (value: string) => string

export interface RecordingTexts extends MessageNames {
  /** `10.10.1.53:53`. */
  readonly server: Become
  readonly interface: Become
  readonly url: Become
  readonly body: Become
  readonly reason: Become
  readonly explained: Become
  /** A line by which a server says what it is or what it does. */
  readonly line: Become
  readonly method: Become
  vantage(vantage: Vantage): Vantage
}

/** As many characters as a recording may hold of each, and a message of DNS of a name and of a label. */
const MOST = {
  ...{ address: 60, server: 100, interface: 300, vantage: 280, method: 60 },
  ...{ url: 4000, body: 20_000, reason: 1000, explained: 2000, line: 300 },
  ...{ name: 253, label: 63 },
} as const

const URLS = /\bhttps?:\/\/[^\s"'<>\\]+/gi

export function recordingTexts({ text, whole }: Pick<Means, 'text' | 'whole'>): RecordingTexts {
  // Cut, two names could become one; what is longer than any name has one pseudonym as a whole.
  const named = (most: number) => orWhole((made) => made.length <= most)
  const orWhole = (fits: (made: string) => boolean) => (value: string) => {
    const made = text(value)
    return fits(made) ? made : whole('name', value)
  }
  const cut = (most: number, become: Become) => (value: string) => become(value).slice(0, most)
  const name = orWhole(isWireName)
  const vantageName = named(MOST.vantage)
  const url = (value: string) => {
    const [, scheme, authority = '', rest = ''] = /^(https?:\/\/)([^/?#]*)(.*)$/is.exec(value) ?? []
    if (scheme === undefined) return text(value)
    // Part by part: a path that ends as files do is not the name of one.
    return scheme + text(authority) + rest.replace(/[^/?#&=]+/g, text)
  }
  const prose = (value: string) => {
    let at = 0
    let result = ''
    for (const found of value.matchAll(URLS)) {
      result += text(value.slice(at, found.index)) + url(found[0])
      at = found.index + found[0].length
    }
    return result + text(value.slice(at))
  }
  return {
    name,
    address: named(MOST.address),
    server: named(MOST.server),
    interface: named(MOST.interface),
    method: named(MOST.method),
    url: cut(MOST.url, url),
    body: cut(MOST.body, (value) => jsonOf(value, prose) ?? prose(value)),
    reason: cut(MOST.reason, text),
    explained: cut(MOST.explained, text),
    line: cut(MOST.line, text),
    vantage: (value) => {
      const at = value.indexOf('/') + 1
      return at === 0 ? value : (`${value.slice(0, at)}${vantageName(value.slice(at))}` as Vantage)
    },
  }
}

/** Whether a message of DNS can hold it as it is. */
function isWireName(name: string): boolean {
  if (name === '.' || name === '') return true
  return (
    /^[!-~]+$/.test(name) &&
    name.length <= MOST.name &&
    name.split('.').every((label) => label !== '' && label.length <= MOST.label)
  )
}

/** JSON with its texts replaced one by one, so that it stays JSON; undefined for what is none. */
function jsonOf(body: string, become: Become): string | undefined {
  try {
    return JSON.stringify(replaced(JSON.parse(body), become))
  } catch {
    return undefined
  }
}

function replaced(value: unknown, become: Become): unknown {
  if (typeof value === 'string') return become(value)
  // A telephone number may stand there without quotes.
  if (typeof value === 'number') {
    const text = String(value)
    return become(text) === text ? value : become(text)
  }
  if (Array.isArray(value)) return value.map((each) => replaced(each, become))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [become(key), replaced(each, become)]))
}
