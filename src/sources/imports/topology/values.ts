/**
 * Values of attributes, each read by the same function that will read it from the environment: what would be refused
 * there is not mapped here, so that what is imported always loads.
 */

import type { Placed, PlacedMap, PlacedValue } from '../../../environment/imported.ts'
import type { Accounts } from '../accounts.ts'
import { ADDRESS, FQDN, TEXT, URL_TEXT } from '../judge.ts'
import { placed } from '../reading.ts'
import type { Part } from '../tree.ts'
import type { XmlAttribute } from '../xml-tree.ts'

const SCHEMAS = {
  fqdn: { schema: FQDN, refused: 'not a fully qualified domain name such as pool01.contoso.com' },
  address: { schema: ADDRESS, refused: 'not an IP address such as 192.168.10.90' },
  url: { schema: URL_TEXT, refused: 'not a URL such as https://meet.contoso.com' },
  text: { schema: TEXT, refused: 'longer than 1,024 characters' },
}

function checked(kind: keyof typeof SCHEMAS, accounts: Accounts, given: XmlAttribute | undefined) {
  if (given === undefined) return undefined
  const { schema, refused } = SCHEMAS[kind]
  const parsed = schema.safeParse(given.value.trim())
  if (parsed.success) return placed(given, parsed.data as string)
  accounts.unknown(given, refused)
  return undefined
}

/** A name in lower case. */
export function fqdnIn(accounts: Accounts, given: XmlAttribute | undefined): Placed<string> | undefined {
  return checked('fqdn', accounts, given)
}

export function urlIn(accounts: Accounts, given: XmlAttribute | undefined): Placed<string> | undefined {
  return checked('url', accounts, given)
}

export function textIn(accounts: Accounts, given: XmlAttribute | undefined): Placed<string> | undefined {
  return checked('text', accounts, given)
}

/** 0.0.0.0 stands for every address of the adapter, and says nothing. */
export function addressIn(accounts: Accounts, given: XmlAttribute | undefined): Placed<string> | undefined {
  if (given === undefined) return undefined
  if (!/^(?:0\.0\.0\.0|::|::0)$/.test(given.value.trim())) return checked('address', accounts, given)
  accounts.ignored(given, 'no address is said: it stands for every address of the computer')
  return undefined
}

export function portIn(accounts: Accounts, given: XmlAttribute | undefined): Placed<number> | undefined {
  if (given === undefined) return undefined
  const number = /^\d{1,5}$/.test(given.value.trim()) ? Number(given.value) : 0
  if (number >= 1 && number <= 65535) return placed(given, number)
  accounts.unknown(given, 'not a port from 1 to 65535')
  return undefined
}

export function isTrue(given: XmlAttribute | undefined): boolean {
  return given !== undefined && /^(?:true|1)$/i.test(given.value.trim())
}

/** The keys that are there. */
export function mapOf(entries: Readonly<Record<string, Placed | undefined>>): PlacedMap {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Placed] => entry[1] !== undefined),
  )
}

/** A map with a place, or nothing where no key is there. */
export function mapAt(
  part: Pick<Part, 'at'>,
  entries: Readonly<Record<string, Placed | undefined>>,
): Placed<PlacedMap> | undefined {
  const map = mapOf(entries)
  return Object.keys(map).length === 0 ? undefined : placed(part, map)
}

/** A list with a place, or nothing where it is empty. */
export function listAt<Item extends PlacedValue>(
  part: Pick<Part, 'at'>,
  items: readonly Placed<Item>[],
): Placed<readonly Placed<Item>[]> | undefined {
  return items.length === 0 ? undefined : { at: part.at, value: items }
}

/** One value alone, several as a list. */
export function oneOrList(values: readonly Placed<string>[]): Placed | undefined {
  const [first] = values
  return first && (values.length === 1 ? first : { at: first.at, value: values })
}
