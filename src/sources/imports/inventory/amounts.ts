/** Numbers and sizes as the tools of Windows print them. */

/** Separators of thousands: a comma, a point, an apostrophe, and the spaces that do not break. */
const GROUPED = /^\d{1,3}(?:[.,'\u2019 \u00a0\u202f]\d{3})+$/

/** A whole number; `32,503`, `32.503` and `32 503` are the same one, because none of these tools prints fractions. */
export function wholeIn(text: string): number | undefined {
  const plain = GROUPED.test(text) ? text.replace(/\D/g, '') : text
  const value = /^\d{1,18}$/.test(plain) ? Number(plain) : undefined
  return Number.isSafeInteger(value) ? value : undefined
}

/** A number with a decimal point or comma. */
export function numberIn(text: string): number | undefined {
  return /^\d{1,15}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

const UNITS = { bytes: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3, tb: 1024 ** 4 } as const
export type Unit = keyof typeof UNITS

/** So many of a unit as GB, to a tenth. */
export function gigabytes(amount: number, unit: Unit): number {
  return rounded((amount * UNITS[unit]) / UNITS.gb, 1)
}

/** Memory in GB. Firmware keeps some for itself, so a computer with 32 GB reports a little less: whole from 2 GB on. */
export function memoryGb(amount: number, unit: Unit): number {
  const exact = gigabytes(amount, unit)
  return exact < 2 ? exact : Math.round(exact)
}

/** A number and its unit are not longer. */
const LONGEST = 100

const GROUP_OR_FRACTION = /^\d{1,3}[.,]\d{3}$/

/**
 * The number of an amount that may have its unit beside it: `16 GB`. None for `16,384`, which may be a number of thousands or
 * a fraction, unless the unit is so small that nobody writes fractions of it.
 */
export function amountIn(text: string, unit: Unit | 'mhz' | undefined): number | undefined {
  if (text.length > LONGEST) return undefined
  const plain = text.replace(/\s*(?:bytes|[kmgt]i?b)$/i, '')
  const isSmall = unit !== undefined && unit !== 'gb' && unit !== 'tb'
  const whole = GROUPED.test(plain) && (isSmall || !GROUP_OR_FRACTION.test(plain)) ? wholeIn(plain) : undefined
  return whole ?? (GROUP_OR_FRACTION.test(plain) ? undefined : numberIn(plain))
}

/** The unit that a text names: `Memory (GB)`, `RAM in MB`. */
export function unitIn(text: string): Unit | undefined {
  const word = /(?:^|[^a-z])(bytes|[kmgt]i?b)(?:[^a-z]|$)/i.exec(text)?.[1]?.toLowerCase()
  if (word === undefined) return undefined
  return word === 'bytes' ? 'bytes' : (`${word[0]}b` as Unit)
}

/** A clock in GHz from MHz. */
export function gigahertz(mhz: number): number {
  return rounded(mhz / 1000, 2)
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
