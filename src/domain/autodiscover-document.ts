/** What the Autodiscover service answers with, in each of the forms its clients ask for. */

export interface AutodiscoverLink {
  /** What it leads to, in lower case: `user`, `domain`, `redirect`, `self`. */
  readonly token: string
  readonly href: string
}

const MOST_LINKS = 50

/** The links of the document; undefined for a text that is no such document. */
export function autodiscoverLinks(text: string): readonly AutodiscoverLink[] | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  const links = trimmed.startsWith('{') ? ofJson(trimmed) : ofXml(trimmed)
  return links?.slice(0, MOST_LINKS)
}

/** Of UCWA: `_links` with a map by relation; of the earlier mobile clients: `Root` with a list of tokens. */
function ofJson(text: string): readonly AutodiscoverLink[] | undefined {
  const value = parsed(text)
  const links = member(value, '_links')
  if (isMap(links)) return Object.entries(links).flatMap(([token, link]) => linkOf(token, member(link, 'href')))
  const list = member(member(value, 'Root'), 'Links')
  if (!Array.isArray(list)) return undefined
  return list.flatMap((link) => linkOf(member(link, 'token'), member(link, 'href')))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function member(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

function linkOf(token: unknown, href: unknown): readonly AutodiscoverLink[] {
  return typeof token === 'string' && typeof href === 'string' ? [{ token: token.toLowerCase(), href }] : []
}

/** The elements are few and flat: a text of 16 KiB is searched for them, and nothing else of XML is needed. */
function ofXml(text: string): readonly AutodiscoverLink[] | undefined {
  if (!/<(?:\w+:)?AutodiscoverResponse[\s>]/.test(text)) return undefined
  return [...text.matchAll(/<(?:\w+:)?Link\s([^<>]*)>/g)].flatMap(([, attributes = '']) =>
    linkOf(attributeOf(attributes, 'token'), attributeOf(attributes, 'href')),
  )
}

function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? []
  return (double ?? single)?.replaceAll('&amp;', '&')
}
