/**
 * Writes objects as PowerShell does, from what its documentation says of each form and not from the readers: a list of
 * texts, a text, a number, a truth, nothing, a date or an object inside.
 */

export type Value = string | number | boolean | null | Date | readonly Value[] | { readonly [name: string]: Value }

export interface Written {
  readonly [name: string]: Value
}

/** ConvertTo-Json of Windows PowerShell 5: one object alone, several in a list; below `depth` texts. */
export function writeJson(objects: readonly Written[], depth = 5): string {
  const value = objects.length === 1 ? objects[0] : objects
  return JSON.stringify(jsonOf(value as Value, depth + (objects.length === 1 ? 0 : 1)), null, 4).replaceAll(
    '\n',
    '\r\n',
  )
}

function jsonOf(value: Value, depth: number): unknown {
  if (value instanceof Date) return `/Date(${value.getTime()})/`
  if (typeof value !== 'object' || value === null) return value
  if (depth <= 0) return shallow(value)
  if (Array.isArray(value)) return value.map((each: Value) => jsonOf(each, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, jsonOf(each, depth - 1)]))
}

function shallow(value: object): string {
  if (Array.isArray(value))
    return value.map((each) => (typeof each === 'object' ? shallow(each) : String(each))).join(' ')
  return `@{${Object.entries(value)
    .map(([name, each]) => `${name}=${String(each)}`)
    .join('; ')}}`
}

/** Export-Clixml. */
export function writeClixml(objects: readonly Written[]): string {
  let id = 0
  const nextId = () => id++
  const body = objects.map((each) => `  ${element(each, undefined, nextId)}`).join('\n')
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${body}\n</Objs>`
}

function element(value: Value, name: string | undefined, nextId: () => number): string {
  const n = name === undefined ? '' : ` N="${xml(name)}"`
  if (typeof value !== 'object' || value === null || value instanceof Date) return simpleElement(value, n)
  const ref = nextId()
  const type = `<TN RefId="${ref}"><T>Some.Type</T></TN>`
  if (Array.isArray(value)) {
    const inner = value.map((each: Value) => element(each, undefined, nextId)).join('')
    return `<Obj${n} RefId="${ref}">${type}<LST>${inner}</LST></Obj>`
  }
  const props = Object.entries(value)
    .map(([key, each]) => element(each as Value, key, nextId))
    .join('\n      ')
  return `<Obj${n} RefId="${ref}">${type}<ToString>x</ToString><Props>\n      ${props}</Props></Obj>`
}

function simpleElement(value: string | number | boolean | null | Date, n: string): string {
  if (value === null) return `<Nil${n} />`
  if (typeof value === 'string') return `<S${n}>${xml(value)}</S>`
  if (typeof value === 'boolean') return `<B${n}>${value}</B>`
  if (value instanceof Date) return `<DT${n}>${value.toISOString()}</DT>`
  return Number.isInteger(value) ? `<I32${n}>${value}</I32>` : `<Db${n}>${value}</Db>`
}

function xml(text: string): string {
  return [...text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')]
    .map((c) =>
      c < ' ' || c === '\uFFFE' || c === '\uFFFF'
        ? `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
        : c,
    )
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
}

/** Format-List *, on a console of a width. */
export function writeList(objects: readonly Written[], width = Number.POSITIVE_INFINITY): string {
  const blocks = objects.map((object) => {
    const pad = Math.max(...Object.keys(object).map(({ length }) => length))
    return Object.entries(object)
      .map(([name, value]) => {
        const lines = wrap(shown(value), width - pad - 3)
        return `${name.padEnd(pad)} : ${lines.join(`\r\n${' '.repeat(pad + 3)}`)}`
      })
      .join('\r\n')
  })
  return `\r\n\r\n${blocks.join('\r\n\r\n')}\r\n\r\n\r\n`
}

function shown(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (value instanceof Date)
    return `${value.getUTCMonth() + 1}/${value.getUTCDate()}/${value.getUTCFullYear()} 12:00:00 PM`
  if (Array.isArray(value)) return `{${value.map(shown).join(', ')}}`
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, each]) => `${name}=${shown(each as Value)}`)
      .join(';')
  return String(value)
}

/** Breaks after spaces and hyphens, and within words only where they are longer than a line. */
function wrap(text: string, width: number): readonly string[] {
  const lines = ['']
  for (const word of text.match(/[^ -]*[ -]|[^ -]+/g) ?? []) {
    const last = lines.length - 1
    if ((lines[last] as string).length + word.trimEnd().length <= width) lines[last] += word
    else if (word.trimEnd().length <= width) lines.push(word)
    else
      for (const letter of word) {
        if ((lines.at(-1) as string).length >= width) lines.push('')
        lines[lines.length - 1] += letter
      }
  }
  return lines
}

/** Format-Table of some properties: numbers to the right, what is too wide cut with dots. */
export function writeTable(objects: readonly Written[], columns: readonly string[], most = 60): string {
  const cells = objects.map((object) => columns.map((name) => shown(object[name] ?? null)))
  const widths = columns.map((name, at) =>
    Math.min(most, Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0))),
  )
  const right = columns.map((name) => objects.every((object) => typeof object[name] === 'number'))
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) => {
        const width = widths[at] ?? 0
        const cut = text.length > width ? `${text.slice(0, width - 3)}...` : text
        return right[at] ? cut.padStart(width) : cut.padEnd(width)
      })
      .join(' ')
      .trimEnd()
  return ['', line(columns), line(columns.map((name) => '-'.repeat(name.length))), ...cells.map(line), '', ''].join(
    '\r\n',
  )
}
