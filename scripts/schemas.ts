/** The published JSON Schemas, made from the schemas the program itself checks with. */

import * as z from 'zod'
import { auditDocument } from '../src/audit/schema.ts'
import { environmentDocument } from '../src/environment/schema/document.ts'
import { NUMERAL } from '../src/environment/schema/kit.ts'
import { policyDocument } from '../src/policy/schema.ts'
import { diffSchema } from '../src/reporters/diff-schema.ts'
import { reportSchema } from '../src/reporters/report-schema.ts'
import { reportSetSchema } from '../src/reporters/report-set-schema.ts'
import { type JsonSchema, withDefinitions } from './schema-definitions.ts'
import { offered, SECTION_EXAMPLES } from './schema-examples.ts'
import { valueKinds } from './schema-kinds.ts'
import { numeralPattern } from './schema-numerals.ts'

const LINE = 120

/** The committed schema files, by their path below the root. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const environment = {
    $id: 'urn:lync-ready:environment:1',
    title: 'lync-ready environment, version 1',
    ...withDefinitions(forEditors(jsonSchemaOf(environmentDocument)), valueKinds(jsonSchemaOf)),
  }
  const report = {
    $id: 'urn:lync-ready:report:1',
    title: 'lync-ready report, version 1',
    ...withDefinitions(jsonSchemaOf(z.union([reportSchema(), reportSetSchema()]))),
  }
  const policy = {
    $id: 'urn:lync-ready:policy:1',
    title: 'lync-ready policy, version 1',
    ...withDefinitions(jsonSchemaOf(policyDocument())),
  }
  const audit = {
    $id: 'urn:lync-ready:audit:1',
    title: 'lync-ready audit data, version 1',
    ...withDefinitions(jsonSchemaOf(auditDocument())),
  }
  const diff = {
    $id: 'urn:lync-ready:diff:1',
    title: 'lync-ready diff, version 1',
    ...withDefinitions(jsonSchemaOf(diffSchema())),
  }
  return new Map([
    ['schema/environment.json', schemaText(environment)],
    ['schema/policy.json', schemaText(policy)],
    ['schema/audit.json', schemaText(audit)],
    ['schema/report.json', schemaText(report)],
    ['schema/diff.json', schemaText(diff)],
  ])
}

/** What a schema takes, as it is written in a file. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _, '~standard': __, ...body } = z.toJSONSchema(schema, { io: 'input', override: completed })
  return body as JsonSchema
}

function schemaText(schema: JsonSchema): string {
  return `${print({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema })}\n`
}

interface Seen {
  readonly zodSchema: z.core.$ZodTypes
  readonly jsonSchema: z.core.JSONSchema.BaseSchema
}

function completed({ zodSchema, jsonSchema }: Seen): void {
  // zod leaves them out where something is read on: here they are of the written form.
  const { examples, default: usual } = z.globalRegistry.get(zodSchema) ?? {}
  if (Array.isArray(examples)) jsonSchema.examples = examples
  if (usual !== undefined) jsonSchema.default = usual as z.core.JSONSchema.BaseSchema['default']
  withinBounds(jsonSchema)
  // The largest safe integer as a maximum says nothing.
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}

/** A number written as text has the bounds of the number. */
function withinBounds(jsonSchema: Seen['jsonSchema']): void {
  const { type, pattern, minimum, maximum } = jsonSchema
  if (pattern !== NUMERAL.source || minimum === undefined || maximum === undefined) return
  const isWhole = [type].flat().includes('integer')
  jsonSchema.pattern = numeralPattern(minimum, maximum, isWhole)
  const to = maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum}`
  jsonSchema.patternErrorMessage = `expected a ${isWhole ? 'whole ' : ''}number from ${minimum}${to}`
}

/** With an example of every section; a file that extends others may leave to them what must be said. */
function forEditors({ required, ...schema }: JsonSchema): JsonSchema {
  const properties = Object.entries(schema.properties as Record<string, JsonSchema>).map(([key, section]) => [
    key,
    { ...section, ...(key in SECTION_EXAMPLES && offered(key as keyof typeof SECTION_EXAMPLES)) },
  ])
  const whole = { if: { required: ['extends'] }, else: { required } }
  return { ...schema, properties: Object.fromEntries(properties), ...whole }
}

/** JSON with whatever fits into a line on one line: a change of the format is then a short difference. */
function print(value: unknown, indent = '', label = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
  if (typeof value !== 'object' || value === null || indent.length + label.length + flat.length < LINE) {
    return `${label}${flat}`
  }
  const deeper = `${indent}  `
  const entries = Array.isArray(value)
    ? value.map((item) => print(item, deeper))
    : Object.entries(value).map(([key, item]) => print(item, deeper, `${JSON.stringify(key)}: `))
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${label}${open}\n${deeper}${entries.join(`,\n${deeper}`)}\n${indent}${close}`
}
