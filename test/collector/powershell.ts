/** What a PowerShell script does, by the parser of an editor: there is no PowerShell where the tests run. */

import { createRequire } from 'node:module'
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm'

const grammar = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm')

await Parser.init()
const parser = new Parser()
parser.setLanguage(await Language.load(grammar))

/** The root of a script. */
export function parsed(script: string): Node {
  const tree = parser.parse(script)
  if (tree === null) throw new Error('the parser gave up')
  return tree.rootNode
}

/** Every node below one, itself included, in the order of the script. */
export function* nodes(node: Node): Generator<Node> {
  yield node
  for (const child of node.children) if (child) yield* nodes(child)
}

/** The texts of all nodes of a kind. */
export function texts(root: Node, ...kinds: readonly string[]): readonly string[] {
  return [...nodes(root)].filter(({ type }) => kinds.includes(type)).map(({ text }) => text)
}
