/** Patterns of addresses for the JSON Schema: what `isIP` of Node takes, without a zone. Not anchored. */

const BYTE = '(?:25[0-5]|(?:2[0-4]|1\\d|[1-9])?\\d)'
const IPV4 = `(?:${BYTE}\\.){3}${BYTE}`
const PART = '[\\da-fA-F]{1,4}'

/** IPv6 with so many parts before the `::`. */
function compressedAfter(parts: number): string {
  const before = parts === 0 ? ':' : `(?:${PART}:){${parts}}`
  return `${before}(?:(?::${PART}){0,${5 - parts}}:${IPV4}|(?::${PART}){1,${7 - parts}}|:)`
}

const IPV6 = [
  `(?:${PART}:){7}(?:${PART}|:)`,
  `(?:${PART}:){6}(?:${IPV4}|:${PART}|:)`,
  ...[5, 4, 3, 2, 1, 0].map(compressedAfter),
].join('|')

/** An IPv4 or IPv6 address. */
export const ADDRESS = `(?:${IPV4}|${IPV6})`

/** An address with a prefix length. */
export const SUBNET = `(?:${IPV4}/(?:3[0-2]|[12]?\\d)|(?:${IPV6})/(?:12[0-8]|(?:1[01]|[1-9])?\\d))`
