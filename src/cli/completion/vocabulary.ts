/** What the values of options and arguments are, by the names that the help gives them. */

import { TABLE_NAMES } from '../../facts/table-names.ts'
import { IMPORT_STATUSES } from '../../reporters/import-data.ts'
import { FORMATS } from '../../reporters/index.ts'
import type { Vocabulary } from './model.ts'

const FILE = { path: 'file' } as const
const FREE = {}

/** @param ids the ids of all rules */
export function vocabularyOf(ids: readonly string[], commands: readonly string[]): Vocabulary {
  const families = [...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))]
  return {
    lists: {
      commands,
      formats: FORMATS,
      rules: ids,
      patterns: [...families, ...ids],
      tables: TABLE_NAMES,
      statuses: IMPORT_STATUSES,
      threads: ['auto'],
      places: ['inside', 'internet'],
    },
    values: {
      command: { list: 'commands' },
      format: { list: 'formats', ...FILE },
      id: { list: 'rules' },
      patterns: { list: 'patterns', isMany: true },
      table: { list: 'tables' },
      statuses: { list: 'statuses', isMany: true },
      threads: { list: 'threads' },
      place: { list: 'places' },
      file: FILE,
      files: FILE,
      path: FILE,
      report: FILE,
      shards: FILE,
      old: FILE,
      new: FILE,
      folder: { path: 'folder' },
      age: FREE,
      columns: FREE,
      count: FREE,
      day: FREE,
      domains: FREE,
      fqdn: FREE,
      'i/n': FREE,
      name: FREE,
      names: FREE,
      percent: FREE,
      pool: FREE,
      probes: FREE,
      seconds: FREE,
      two: FREE,
      users: FREE,
    },
  }
}
