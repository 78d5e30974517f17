/** Patterns of numbers written as text, within bounds: of a text, JSON Schema can say them only so. */

/** Numbers from `min` to `max`, with a sign, leading zeros and decimals; whole ones have only zeros behind the point. */
export function numeralPattern(min: number, max: number, isWhole: boolean): string {
  const forms = [
    ...(max >= 0 ? [`\\+?${magnitude(Math.max(min, 0), max, isWhole)}`] : []),
    ...(min <= 0 ? [`-${magnitude(Math.max(-max, 0), -min, isWhole)}`] : []),
  ]
  return `^(?:${forms.join('|')})$`
}

function magnitude(min: number, max: number, isWhole: boolean): string {
  const decimals = isWhole ? '(?:\\.0+)?' : '(?:\\.\\d+)?'
  // The largest safe integer is no bound of the format.
  if (max >= Number.MAX_SAFE_INTEGER) return `0*${min === 0 ? '\\d+' : '[1-9]\\d*'}${decimals}`
  if (isWhole || min === max) return `0*(?:${wholeNumbers(min, max)})(?:\\.0+)?`
  return `0*(?:(?:${wholeNumbers(min, max - 1)})${decimals}|${max}(?:\\.0+)?)`
}

/** The whole numbers from `min` to `max`. */
function wholeNumbers(min: number, max: number): string {
  const [first, last] = [String(min), String(max)]
  if (first.length === last.length) return between(first, last).join('|')
  const end = '9'.repeat(first.length)
  return `${between(first, end).join('|')}|${wholeNumbers(Number(end) + 1, max)}`
}

/** The numbers between two of as many digits. */
function between(min: string, max: string): readonly string[] {
  if (min === max) return [min]
  const [first, last] = [Number(min[0]), Number(max[0])]
  const [below, above] = [min.slice(1), max.slice(1)]
  if (first === last) return between(below, above).map((digits) => `${first}${digits}`)
  const isLowest = /^0*$/.test(below)
  const isHighest = /^9*$/.test(above)
  const [from, to] = [isLowest ? first : first + 1, isHighest ? last : last - 1]
  return [
    ...(isLowest ? [] : between(below, '9'.repeat(below.length)).map((digits) => `${first}${digits}`)),
    ...(from <= to ? [`${from === to ? from : `[${from}-${to}]`}${'\\d'.repeat(below.length)}`] : []),
    ...(isHighest ? [] : between('0'.repeat(above.length), above).map((digits) => `${last}${digits}`)),
  ]
}
