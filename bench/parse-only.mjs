// The least any checker of YAML files with positions must do: read the file and parse it. The measure of the rest.

import { readFileSync } from 'node:fs'
import { LineCounter, parseDocument } from 'yaml'

const document = parseDocument(readFileSync(process.argv[2], 'utf8'), { lineCounter: new LineCounter() })
if (document.errors.length > 0) throw document.errors[0]
