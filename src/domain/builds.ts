/** Build numbers of server products: dotted numbers, compared part by part. */

const BUILD = /^\d+(\.\d+)+$/

/** Compares two runs of digits of any length. */
export function compareDigits(a: string, b: string): -1 | 0 | 1 {
  const left = a.replace(/^0+(?=\d)/, '')
  const right = b.replace(/^0+(?=\d)/, '')
  if (left === right) return 0
  if (left.length !== right.length) return left.length < right.length ? -1 : 1
  return left < right ? -1 : 1
}

/** Which build is the earlier one; a missing part counts as 0. Undefined when one is not a dotted number. */
export function compareBuilds(a: string, b: string): -1 | 0 | 1 | undefined {
  if (!BUILD.test(a.trim()) || !BUILD.test(b.trim())) return undefined
  const left = a.trim().split('.')
  const right = b.trim().split('.')
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const order = compareDigits(left[part] ?? '0', right[part] ?? '0')
    if (order !== 0) return order
  }
  return 0
}
