/** GitHub's own parser of actions and workflows. It imports JSON in a way that Node does not know, so it is bundled first. */

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

interface Parsed {
  readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } }
}

type Parse = (file: { readonly name: string; readonly content: string }, trace: unknown) => Parsed

const SOURCE = `
export { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
export { parseAction } from '@actions/workflow-parser/actions/action-parser'`

/** What is wrong with the text of an action or a workflow. */
export async function githubProblems(kind: 'action' | 'workflow', content: string): Promise<readonly string[]> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url))
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  const text = outputFiles[0]?.text ?? ''
  const parser = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`)
  const parse: Parse = kind === 'action' ? parser.parseAction : parser.parseWorkflow
  const { context } = parse({ name: `${kind}.yml`, content }, new parser.NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}
