/** The published JSON Schemas, made from the schemas the program itself checks with. */

import * as z from 'zod'
import { environmentDocument } from '../src/environment/schema/document.ts'
import { reportSchema, reportSetSchema } from '../src/reporters/report-schema.ts'
import { type JsonSchema, withDefinitions } from './schema-definitions.ts'

const LINE = 120

/** The committed schema files, by their path below the root. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const environment = { $id: 'urn:lync-ready:environment:1', title: 'lync-ready environment, version 1' }
  const report = { $id: 'urn:lync-ready:report:1', title: 'lync-ready report, version 1' }
  return new Map([
    ['schema/environment.json', schemaText(environmentDocument, environment)],
    ['schema/report.json', schemaText(z.union([reportSchema(), reportSetSchema()]), report)],
  ])
}

function schemaText(schema: z.ZodType, head: { readonly $id: string; readonly title: string }): string {
  const { $schema, '~standard': _, ...body } = z.toJSONSchema(schema, { io: 'input', override: withoutNoLimit })
  return `${print({ $schema, ...head, ...withDefinitions(body as JsonSchema) })}\n`
}

/** The largest safe integer as a maximum says nothing. */
function withoutNoLimit({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
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
