/** YAML in the shape in which JSON is read, with the place of every value. */

import type { Spot } from '../../../environment/imported.ts'
import { InputError } from '../../../environment/input-error.ts'
import { readYaml, type YamlFile } from '../../../environment/yaml-tree.ts'
import { Unreadable } from '../bounds.ts'
import type { Tree } from '../tree.ts'

/** Beside records nothing of such a size is written by hand; YAML takes far more memory than its text. */
const MAX_LENGTH = 8 * 1024 * 1024

type Container = Extract<YamlFile['value'], object>

/** @throws Unreadable with the place of the first fault */
export function readYamlTree(text: string): Tree {
  if (text.length > MAX_LENGTH) throw new Unreadable(`YAML of more than ${MAX_LENGTH / 1024 / 1024} MB`)
  try {
    const yaml = readYaml(text, '')
    return treeOf(yaml.value, { line: 1, column: 1 }, '', yaml)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [first] = error.problems
    throw new Unreadable(first?.message ?? 'not YAML', first?.line, first?.column)
  }
}

function treeOf(value: YamlFile['value'], at: Spot, what: string, yaml: YamlFile): Tree {
  if (value === null || typeof value !== 'object') return { kind: 'leaf', at, what, value }
  if (isList(value)) {
    const items = value.map((item, index) => treeOf(item, spotOf(yaml, value, index, at), `${what}[${index}]`, yaml))
    return { kind: 'list', at, what, items }
  }
  const fields = Object.entries(value).map(([name, each]) => {
    const below = what === '' ? `"${name}"` : `${what}.${name}`
    return { name, value: treeOf(each, spotOf(yaml, value, name, at), below, yaml) }
  })
  return { kind: 'fields', at, what, fields }
}

function isList(value: Container): value is Extract<Container, readonly unknown[]> {
  return Array.isArray(value)
}

/** Without the file, which readers do not know. A value that came through an alias has the place of the alias' target. */
function spotOf(yaml: YamlFile, container: Container, key: string | number, otherwise: Spot): Spot {
  const place = yaml.placeOf(container, key)
  if (place?.line === undefined || place.column === undefined) return otherwise
  const { line, column, endLine, endColumn } = place
  return { line, column, ...(endLine !== undefined && { endLine }), ...(endColumn !== undefined && { endColumn }) }
}
