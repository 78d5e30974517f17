import { describe, expect, it } from 'vitest'
import { readCsvObjects } from '../../../../src/sources/imports/powershell/csv.ts'

/** The cells of a table with what stands at their places. */
function cells(text: string): readonly (readonly [unknown, string])[] {
  const lines = text.split('\n')
  return readCsvObjects(text).flatMap(({ fields }) =>
    fields.map(({ value }) => {
      const { line, column, endLine = line, endColumn = column } = value.at
      const written = lines.slice(line - 1, endLine)
      written[written.length - 1] = (written.at(-1) ?? '').slice(0, endColumn - 1)
      written[0] = (written[0] ?? '').slice(column - 1)
      return [value.kind === 'leaf' ? value.value : undefined, written.join('\n')] as const
    }),
  )
}

describe('places of cells', () => {
  it('are those of what is written, quotes included', () => {
    const text = 'A,B,C\n1,"2,3","say ""no"", then"\n"",,x\n'
    expect(cells(text)).toEqual([
      ['1', '1'],
      ['2,3', '"2,3"'],
      ['say "no", then', '"say ""no"", then"'],
      ['', '""'],
      ['', ''],
      ['x', 'x'],
    ])
  })

  it('stay true below a cell of several lines', () => {
    expect(cells('A;B\n"1\n2";3\n4;5')).toEqual([
      ['1\n2', '"1\n2"'],
      ['3', '3'],
      ['4', '4'],
      ['5', '5'],
    ])
  })

  it('are found in a cell that is nothing but line ends', { timeout: 30_000 }, () => {
    const [, last] = cells(`A,B\n1,"${'\n'.repeat(500_000)}x"\n\n`)
    expect(last?.[1]).toHaveLength(500_003)
  })

  it('take one look at each character of a row that is as long as rows may be', { timeout: 30_000 }, () => {
    const head = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',')
    const row = `${'1,'.repeat(99_999)}"${'2'.repeat(500_000)}"`
    expect(cells(`${head}\n${row}`).at(-1)?.[1]).toHaveLength(500_002)
  })
})
