/** The templates in `ci/`, with their inputs put in as each platform does it. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'

const FOLDER = fileURLToPath(new URL('../../ci/', import.meta.url))

// biome-ignore lint/suspicious/noExplicitAny: YAML of four platforms, each looked at by its own tests
export type Yaml = any

export type Values = Readonly<Record<string, string | number>>

/** What a step runs, and the variables it is given by the template. */
export interface Step {
  readonly script: string
  readonly env: Readonly<Record<string, string>>
}

export function templateText(path: string): string {
  return readFileSync(`${FOLDER}${path}`, 'utf8')
}

/** The documents of a template. */
export function template(path: string): readonly Yaml[] {
  return parseAllDocuments(templateText(path), { strict: true, uniqueKeys: true }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0]
    return document.toJS()
  })
}

/** The step of the GitHub action, called with these inputs. */
export function githubStep(inputs: Values): Step {
  const [{ inputs: declared, runs }] = template('github/action.yml')
  const [step] = runs.steps
  const env = replaced(step.env, /\$\{\{ inputs\.([a-z-]+) \}\}/g, valueIn(inputs, declared))
  return { script: step.run, env }
}

/** The jobs of a GitLab template, included with these inputs. */
export function gitlabJobs(path: string, inputs: Values): Yaml {
  const [{ spec }, jobs] = template(path)
  return replaced(jobs, /\$\[\[ inputs\.([a-z-]+) \]\]/g, valueIn(inputs, spec.inputs))
}

export function gitlabStep({ script, variables }: Yaml): Step {
  const env = Object.entries<Yaml>(variables).map(([name, { value }]) => [name, value])
  return { script: script.join('\n'), env: Object.fromEntries(env) }
}

/** An Azure Pipelines template, called with these parameters. */
export function azure(path: string, parameters: Values): Yaml {
  const [{ parameters: declared, ...rest }] = template(path)
  const byName = Object.fromEntries(declared.map(({ name, ...said }: Yaml) => [name, said]))
  const value = valueIn(parameters, byName)
  return replaced(expanded(rest, value), /\$\{\{ parameters\.([a-zA-Z]+) \}\}/g, value)
}

/** All steps with a script. */
export function azureSteps({ steps = [], jobs = [] }: Yaml): readonly Step[] {
  const all = [...steps, ...jobs.flatMap((job: Yaml) => job.steps)]
  return all.flatMap(({ bash, env }: Yaml) => (bash === undefined ? [] : [{ script: bash, env }]))
}

/** What the container of a Kubernetes Job runs. */
export function kubernetesStep(job: Yaml): Step {
  const [{ args, env }] = job.spec.template.spec.containers
  return { script: args[0], env: Object.fromEntries(env.map(({ name, value }: Yaml) => [name, value])) }
}

type ValueOf = (name: string) => string | number

function valueIn(given: Values, declared: Readonly<Record<string, { readonly default?: string | number }>>): ValueOf {
  for (const name of Object.keys(given)) if (!(name in declared)) throw new Error(`there is no input ${name}`)
  return (name) => {
    const value = given[name] ?? declared[name]?.default
    if (value === undefined) throw new Error(`${name} is neither given nor has a default`)
    return value
  }
}

/** A text that is nothing but a place keeps the type of the value. */
function replaced(yaml: Yaml, place: RegExp, value: ValueOf): Yaml {
  if (typeof yaml === 'string') {
    const [whole, name = ''] = new RegExp(place.source).exec(yaml) ?? []
    return whole === yaml ? value(name) : yaml.replace(place, (_, each) => String(value(each)))
  }
  if (Array.isArray(yaml)) return yaml.map((each) => replaced(each, place, value))
  if (typeof yaml !== 'object' || yaml === null) return yaml
  return Object.fromEntries(Object.entries(yaml).map(([key, each]) => [key, replaced(each, place, value)]))
}

/** `${{ if ne(parameters.x, '') }}:` with what is below it. */
function expanded(yaml: Yaml, value: ValueOf): Yaml {
  if (Array.isArray(yaml)) {
    return yaml.flatMap((item) => {
      const [key = '', below] = Object.entries<Yaml>(item ?? {})[0] ?? []
      const [, name] = /^\$\{\{ if ne\(parameters\.([a-zA-Z]+), ''\) \}\}$/.exec(key) ?? []
      if (name === undefined) return [expanded(item, value)]
      return value(name) === '' ? [] : expanded(below, value)
    })
  }
  if (typeof yaml !== 'object' || yaml === null) return yaml
  return Object.fromEntries(Object.entries(yaml).map(([key, each]) => [key, expanded(each, value)]))
}
