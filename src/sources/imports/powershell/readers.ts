/** The forms in which PowerShell writes objects, as readers of files. */

import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { emptyReading } from '../reading.ts'
import type { Tree } from '../tree.ts'
import { readXmlTree, type XmlElement } from '../xml-tree.ts'
import { isClixml, readClixml } from './clixml.ts'
import { isTypedCsv, readCsvObjects } from './csv.ts'
import type { Aside, Exported } from './exported.ts'
import { isFormatted, readFormatted } from './formatted.ts'
import { KINDS } from './kinds.ts'
import { normalise } from './normalise.ts'
import { isKnown, readObjects } from './read-objects.ts'

/** What ConvertTo-Json writes. */
export const JSON_OBJECTS: Reader<Tree> = {
  recognises: (tree) => isKnown(exportedIn(tree).objects, KINDS) || (tree.kind === 'list' && tree.items.length === 0),
  read: (tree, options) => {
    const exported = exportedIn(tree)
    return exported.objects.length === 0 && exported.asides.length === 0
      ? emptyReading('an empty list of objects, as JSON', [
          { status: 'ignored', at: tree.at, what: 'the list', reason: 'there is nothing in it' },
        ])
      : readObjects(exported, 'JSON', KINDS, options)
  },
}

const exportedTrees = new WeakMap<Tree, Exported>()

/** What recognises a tree needs the same of it as what reads it. */
function exportedIn(tree: Tree): Exported {
  const exported = exportedTrees.get(tree) ?? normalise([tree])
  exportedTrees.set(tree, exported)
  return exported
}

/** What Export-Clixml writes. */
export const CLIXML_OBJECTS: Reader<XmlElement> = {
  recognises: isClixml,
  read: (root, options) => {
    const { trees, asides } = readClixml(root)
    return readObjects(normalise(trees, asides), 'CLIXML', KINDS, options)
  },
}

/** What a remote session prints: CLIXML below a line that says so. */
export const REMOTING_OBJECTS: Reader<string> = {
  recognises: (text) => REMOTING_LINE.test(text),
  read: (text, options) => {
    // The line is left out with its end kept, so that the places stay true.
    const root = readXmlTree(text.replace(REMOTING_LINE, ''))
    if (isClixml(root)) return CLIXML_OBJECTS.read(root, options)
    throw new Unreadable('expected the objects of a remote session (Objs) below the line #< CLIXML', 2)
  },
}

const REMOTING_LINE = /^#< CLIXML[^\r\n]*/

/** What Format-List and Format-Table print. */
export const FORMATTED_OBJECTS: Reader<string> = {
  recognises: isFormatted,
  read: (text, options) => {
    const { objects, asides } = readFormatted(text)
    return readObjects(normalise(objects, asides), 'formatted text', KINDS, options)
  },
}

/** What Export-Csv writes, where its first line or its columns show objects that are known; others are inventories. */
export const CSV_OBJECTS: Reader<string> = {
  recognises: (text) =>
    isTypedCsv(text) || (CS_HEAD.test(text) && isKnown(normalise(readCsvObjects(text)).objects, KINDS)),
  read: (text, options) => readObjects(normalise(readCsvObjects(text), typeLine(text)), 'CSV', KINDS, options),
}

/** A column by which the Cs cmdlets name their objects. */
const CS_HEAD = /^[^\r\n]*?(?:^|[,;\t])"?(?:Identity|Thumbprint|ComponentName|ActiveUrl)"?(?:[,;\t\r\n]|$)/

function typeLine(text: string): readonly Aside[] {
  if (!isTypedCsv(text)) return []
  const line = text.split(/\r\n|\r|\n/, 1)[0] ?? ''
  const at = { line: 1, column: 1, endLine: 1, endColumn: line.length + 1 }
  return [{ part: { at, what: '#TYPE' }, status: 'ignored', reason: 'the type of the objects' }]
}
