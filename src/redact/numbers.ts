/** Numbers that are nobody's: versions, dates, ports, counts, updates; and those that may be a telephone's. */

const UNITS = 'bit|kbit|Mbit|Gbit|kB|KB|MB|GB|TB|Mb|Gb|kbps|Mbps|ms|s|min|h|d|x|k|K|m|st|nd|rd|th|px|Hz|GHz|MHz|R2'
const OWN = [
  // 5.0.8308.556, 7.20A.256.399, 2.1.0-1234
  /^v?\d{1,6}[A-Za-z]{0,2}(\.\d{1,6}[A-Za-z]{0,2})+(-\d{1,5})?$/,
  // 2026-11-30, 2026-11
  /^\d{4}-\d\d(-\d\d)?(T\d\d)?$/,
  // 443, 50000-59999
  /^\d{1,6}([-.]\d{1,6})?$/,
  new RegExp(`^\\d{1,6}-?(${UNITS})$`),
  /^(KB\d{5,7}|CVE-\d{4}-\d{4,6}|MS\d\d-\d{3}|SP\d|CU\d{1,2}|RFC\d{3,4}|0x[0-9A-Fa-f]{1,8}|TLS1\.\d|SHA-?\d{1,3}|RSA-?\d{4}|x64|x86)$/,
]

/** As telephone numbers are written in America. */
const PHONE = /^\d{3}\.\d{3}\.\d{4}$/

/** Whether it is written as one of them. */
export function isVersion(word: string): boolean {
  return !PHONE.test(word) && OWN.some((pattern) => pattern.test(word))
}

/** Digits alone, with what parts the groups of a telephone number. */
export function isNumber(word: string): boolean {
  return /^\d[\d.-]*$/.test(word)
}
