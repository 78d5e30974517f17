/** Reports on processors have a row for each of a computer, and every row only the cores of its own processor. */

import { type Fields, textField } from '../tree.ts'
import type { Sink } from './inventory-class.ts'
import { count } from './readings.ts'
import type { Row } from './table-words.ts'

/** `CPU0`, as the view v_GS_PROCESSOR names the processors. */
const PROCESSOR = /^CPU\d{1,4}$/i

/** Takes the cores of a row for a share of the total, once for each processor; gives the rest of the row. */
export function coresByProcessor(): (computer: string, object: Fields, row: Row, sink: Sink) => Row {
  const seen = new Set<string>()
  return (computer, object, row, sink) => {
    const processor = textField(object, 'DeviceID0')?.text ?? ''
    const cores = row.get('cores')
    if (cores === undefined || !PROCESSOR.test(processor)) return row
    const key = `${processor} ${computer}`
    for (const { text, part } of cores) {
      if (seen.has(key)) sink.book.ignored(part, `the cores of ${processor} are told above`)
      else count('hardware.cores', 'more')(text, part, sink)
    }
    seen.add(key)
    return new Map([...row].filter(([word]) => word !== 'cores'))
  }
}
