/** What the tests of the environment format share. */

import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type EnvironmentDocument, environmentDocument } from '../../src/environment/schema/document.ts'

/** The least a document must say. */
export const least = {
  'lync-ready': 1,
  name: 'Contoso',
  product: 'lync-2013',
  sipDomains: ['contoso.com'],
  pools: [{ fqdn: 'lync01.contoso.net', role: 'standard-edition', servers: [{ address: '192.168.10.90' }] }],
}

/** What is wrong with a document: where, and what is said. */
export function problems(value: unknown): readonly (readonly [path: string, message: string])[] {
  const { error } = environmentDocument.safeParse(value)
  return (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
}

/** A document of the least and these sections. */
export function documentWith(sections: object): EnvironmentDocument {
  return environmentDocument.parse({ ...least, ...sections })
}

/** A fixture as plain values. */
export function fixture(name: string): unknown {
  return parse(readFileSync(new URL(`../../fixtures/environments/${name}`, import.meta.url), 'utf8'))
}
