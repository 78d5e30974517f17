/** What the tests of the published JSON Schema share: a validator, the fixtures, and what it cannot express. */

import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { schemaFiles } from '../../scripts/schemas.ts'
import { readWithBases } from '../../src/environment/read-files.ts'
import { findRoot } from '../../src/environment/root.ts'

type JsonSchema = Readonly<Record<string, unknown>>

export const published: JsonSchema = JSON.parse(schemaFiles().get('schema/environment.json') ?? '')

const ajv = new Ajv2020({ strict: false, allErrors: true })

/** Accepts what the published schema accepts. */
export const accepts: ValidateFunction = ajv.compile(published)

const parts = new Map<string, ValidateFunction>()

/** Accepts what a part of the published schema accepts. Equal parts are compiled once: that takes its time. */
export function validatorOf({ description: _, examples: __, default: ___, ...part }: JsonSchema): ValidateFunction {
  const text = JSON.stringify(part)
  const validate = parts.get(text) ?? ajv.compile({ $defs: published.$defs, ...part })
  parts.set(text, validate)
  return validate
}

const folder = fileURLToPath(new URL('../../fixtures/environments', import.meta.url))

/** The files of environments among the fixtures, by their path below the folder of fixtures. */
export function environmentFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .filter((path) => 'lync-ready' in Object(parse(readFileSync(`${folder}/${path}`, 'utf8'), { logLevel: 'silent' })))
    .sort()
}

/** What a file describes together with the files it extends, before anything is checked; it extends nothing more. */
export function mergedValue(path: string): Readonly<Record<string, unknown>> {
  const file = realpathSync(`${folder}/${path}`)
  const session = { root: findRoot(dirname(file)), files: [], entries: new WeakMap(), exports: new WeakMap() }
  const { extends: _, ...whole } = Object(readWithBases(file, dirname(file), session, undefined, []))
  return whole
}

interface Inexpressible {
  readonly what: string
  readonly why: string
  /** What the loader says of it. */
  readonly message: RegExp
  /** A section that the published schema accepts and the loader refuses. */
  readonly example: object
}

/** What JSON Schema cannot say of the values of an environment. Nothing else may be accepted there and refused here. */
export const INEXPRESSIBLE: readonly Inexpressible[] = [
  {
    what: 'a SIP domain given twice in two spellings',
    why: 'uniqueItems compares letter by letter',
    message: /^".*" is given twice$/,
    example: { sipDomains: ['contoso.com', 'Contoso.com.'] },
  },
  {
    what: 'a domain that is two keys of a map in two spellings',
    why: 'keys are compared letter by letter',
    message: /^expected every domain once/,
    example: { dns: { vpn: { zones: { 'contoso.com': 'external', 'Contoso.COM.': 'external' } } } },
  },
  {
    what: '29 February of a year that is no leap year',
    why: 'no pattern of bearable size knows leap years',
    message: /^expected a day such as/,
    example: { scripts: [{ file: 'a.ps1', reviewedOn: '2014-02-29' }] },
  },
  {
    what: 'a port range written backwards',
    why: 'no keyword compares two numbers of a text',
    message: /^expected a port or a range/,
    example: { firewall: { rules: [{ from: 'any', to: 'any', ports: '50039-50020' }] } },
  },
  {
    what: 'a URL whose host or port cannot be',
    why: 'that takes a URL parser',
    message: /is not a URL such as/,
    example: { simpleUrls: { dialin: 'https://dialin.contoso.com:99999' } },
  },
  {
    what: 'a number too large to be exact',
    why: 'a limit of the program; as a bound of every number it would say nothing',
    message: /^must be at most 9007199254740991/,
    example: { sites: [{ name: 'Oslo', users: 9007199254740992 }] },
  },
]

/** What the loader says of values that fit the format, but not each other or the files beside them. */
export const BEYOND_VALUES: readonly { readonly what: string; readonly message: RegExp }[] = [
  { what: 'a name that nothing has', message: /^no .* is named "/ },
  { what: 'two things of one name', message: /^a second .* is named "/ },
  {
    what: 'a file that is not there, or may not be read',
    message: /^(?:there is no file ".*"|".*" (?:leaves the root|is an absolute path|is not a file))/,
  },
]
