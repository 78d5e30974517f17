/** The elements of the JUnit schema of Jenkins (junit-10 of its xUnit plugin): attributes, those that must be, children. */

import { SaxesParser } from 'saxes'

interface Shape {
  readonly attributes: readonly string[]
  readonly required: readonly string[]
  readonly children: readonly string[]
  readonly mayHoldText?: true
}

const OUTCOME: Shape = { attributes: ['type', 'message'], required: [], children: [], mayHoldText: true }

const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: {
    attributes: ['name', 'time', 'tests', 'failures', 'errors'],
    required: [],
    children: ['testsuite'],
  },
  testsuite: {
    attributes: [
      'name',
      'tests',
      'failures',
      'errors',
      'skipped',
      'group',
      'time',
      'timestamp',
      'hostname',
      'id',
      'file',
    ],
    required: ['name', 'tests', 'failures', 'errors'],
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { attributes: [], required: [], children: ['property'] },
  property: { attributes: ['name', 'value'], required: ['name', 'value'], children: [] },
  testcase: {
    attributes: ['name', 'time', 'classname', 'group'],
    required: ['name'],
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  skipped: OUTCOME,
  error: OUTCOME,
  failure: OUTCOME,
  'system-out': { attributes: [], required: [], children: [], mayHoldText: true },
}

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** The root of a document; throws where it is no XML, or not as the schema has it. */
export function readJunit(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (root?.name !== 'testsuites') throw new Error('no testsuites')
  holdToShape(root)
  return root
}

function holdToShape({ name, attributes, children, text }: Element): void {
  const shape = SHAPES[name]
  if (shape === undefined) throw new Error(`no element ${name} is known`)
  for (const key of Object.keys(attributes)) {
    if (!shape.attributes.includes(key)) throw new Error(`${name} has no attribute ${key}`)
  }
  for (const key of shape.required) if (attributes[key] === undefined) throw new Error(`${name} lacks ${key}`)
  for (const child of children) {
    if (!shape.children.includes(child.name)) throw new Error(`${name} holds no ${child.name}`)
    holdToShape(child)
  }
  if (!shape.mayHoldText && text.trim() !== '') throw new Error(`${name} holds no text`)
}
