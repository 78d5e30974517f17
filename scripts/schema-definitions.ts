/** Says once what a JSON Schema repeats: kinds of values by their names, the rest under the key it first occurs at. */

export type JsonSchema = { readonly [key: string]: unknown }

/** A shorter text is easier to read where it stands than behind a reference. */
const WORTH_SHARING = 300

/** What is said of a value beside what it must be: it may stand beside a reference. */
const ANNOTATIONS = ['description', 'default', 'deprecated', 'examples']

interface Sharing {
  /** How often each subschema occurs, by its text. */
  readonly counts: ReadonlyMap<string, number>
  /** Name and content of what is shared, by its text. */
  readonly shared: Map<string, { readonly name: string; schema: JsonSchema }>
  /** The kinds of values and their names, by the text of what they must be. */
  readonly kinds: ReadonlyMap<string, { readonly name: string; readonly schema: JsonSchema }>
}

/** The same schema, with repeated parts, and all values of the given kinds, in `$defs`. */
export function withDefinitions(schema: JsonSchema, kinds: ReadonlyMap<string, JsonSchema> = new Map()): JsonSchema {
  const counts = new Map<string, number>()
  count(schema, counts)
  const named = [...kinds].map(([name, kind]) => [textWithoutAnnotations(kind), { name, schema: kind }] as const)
  const sharing: Sharing = { counts, shared: new Map(), kinds: new Map(named) }
  const body = inside(schema, 'environment', sharing)
  const definitions = [...sharing.shared.values()].map(({ name, schema: held }) => [name, held] as const)
  return { ...body, $defs: Object.fromEntries(definitions.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function count(schema: JsonSchema, counts: Map<string, number>): void {
  const text = JSON.stringify(schema)
  const before = counts.get(text) ?? 0
  counts.set(text, before + 1)
  // What is inside a repeated part is counted once, or it would look repeated by itself.
  if (before === 0) for (const inner of innerSchemas(schema)) count(inner, counts)
}

function share(schema: JsonSchema, key: string, sharing: Sharing): JsonSchema {
  const kind = sharing.kinds.get(textWithoutAnnotations(schema))
  if (kind) return kindReference(schema, kind, sharing)
  const text = JSON.stringify(schema)
  if ((sharing.counts.get(text) ?? 0) < 2 || text.length < WORTH_SHARING) return inside(schema, key, sharing)
  const held = sharing.shared.get(text)
  if (held) return { $ref: `#/$defs/${held.name}` }
  const name = freeName(key, sharing)
  const definition = { name, schema }
  sharing.shared.set(text, definition)
  definition.schema = inside(schema, key, sharing)
  return { $ref: `#/$defs/${name}` }
}

/** A reference to a kind, and what is said of this value beyond it. */
function kindReference(schema: JsonSchema, kind: { name: string; schema: JsonSchema }, sharing: Sharing): JsonSchema {
  sharing.shared.set(JSON.stringify(kind.schema), kind)
  const said = ANNOTATIONS.filter(
    (name) => name in schema && JSON.stringify(schema[name]) !== JSON.stringify(kind.schema[name]),
  )
  return { $ref: `#/$defs/${kind.name}`, ...Object.fromEntries(said.map((name) => [name, schema[name]])) }
}

function textWithoutAnnotations(schema: JsonSchema): string {
  return JSON.stringify(Object.entries(schema).filter(([key]) => !ANNOTATIONS.includes(key)))
}

function freeName(key: string, { shared, kinds }: Sharing): string {
  const taken = new Set([...shared.values(), ...kinds.values()].map(({ name }) => name))
  let name = key
  for (let n = 2; taken.has(name); n++) name = `${key}${n}`
  return name
}

/** The schema with what lies inside it replaced by references. */
function inside(schema: JsonSchema, key: string, sharing: Sharing): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      if (keyword === 'properties') {
        const properties = Object.entries(value as Record<string, JsonSchema>)
        return [keyword, Object.fromEntries(properties.map(([name, inner]) => [name, share(inner, name, sharing)]))]
      }
      if (keyword === 'anyOf') return [keyword, (value as JsonSchema[]).map((inner) => share(inner, key, sharing))]
      return [keyword, isSchemaAt(keyword, value) ? share(value, key, sharing) : value]
    }),
  )
}

function innerSchemas(schema: JsonSchema): readonly JsonSchema[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties') return Object.values(value as Record<string, JsonSchema>)
    if (keyword === 'anyOf') return value as JsonSchema[]
    return isSchemaAt(keyword, value) ? [value] : []
  })
}

function isSchemaAt(keyword: string, value: unknown): value is JsonSchema {
  return ['items', 'additionalProperties', 'propertyNames'].includes(keyword) && typeof value === 'object'
}
