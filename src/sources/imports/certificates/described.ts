/** Gathers what a tool prints of one certificate, in the keys of the environment. */

import { KEY_USAGES } from '../../../domain/certificate.ts'
import { commonName } from '../../../domain/certificate-words.ts'
import type { ImportedCertificate, Placed, PlacedMap, Spot } from '../../../environment/imported.ts'
import { KEY_PURPOSES, SIGNATURES } from '../../artefacts/certificate-oids.ts'

/** In the order in which the environment has them. */
const KEYS = [
  'subject',
  'sans',
  'key',
  'signature',
  'eku',
  'keyUsage',
  'crlDistributionPoints',
  'issuer',
  'notBefore',
  'notAfter',
  'template',
  'thumbprint',
  'serialNumber',
  'friendlyName',
  'privateKey',
] as const

type Key = (typeof KEYS)[number]
type ListKey = 'sans' | 'eku' | 'keyUsage' | 'crlDistributionPoints'

type Names = Map<'subject' | 'issuer', { readonly at: Spot; readonly attributes: string[] }>

export interface DescribedCertificate {
  readonly at: Spot
  set(key: Exclude<Key, ListKey | 'key' | 'privateKey'>, value: string, at: Spot): void
  /** One attribute of a name that is printed on lines of its own: `CN=sip.contoso.com`. */
  addName(key: 'subject' | 'issuer', attribute: string, at: Spot): void
  setKey(part: { readonly algorithm: 'RSA' | 'EC' } | { readonly size: number }, at: Spot): void
  add(key: ListKey, value: string, at: Spot): void
  setPrivateKey(key: 'provider' | 'exportable' | 'present', value: string | boolean, at: Spot): void
  /** The common name of the subject, else its first DNS name, else its number in the file. */
  close(taken: Set<string>): ImportedCertificate
}

/** A certificate of which nothing is said yet. The first word on a matter counts. */
export function describeCertificate(at: Spot): DescribedCertificate {
  const single = new Map<Key, Placed>()
  const lists = new Map<ListKey, Placed[]>()
  const privateKey: Record<string, Placed> = {}
  const keyPair: Record<string, Placed> = {}
  const names: Names = new Map()
  return {
    at,
    set: (key, value, place) => {
      if (!single.has(key) && value !== '') single.set(key, { at: place, value })
    },
    addName: (key, attribute, place) => {
      const held = names.get(key) ?? { at: place, attributes: [] }
      held.attributes.push(attribute)
      names.set(key, held)
    },
    setKey: (part, place) => {
      for (const [key, value] of Object.entries(part)) keyPair[key] ??= { at: place, value }
    },
    add: (key, value, place) => {
      const held = lists.get(key) ?? []
      if (!held.some((each) => each.value === value)) held.push({ at: place, value })
      lists.set(key, held)
    },
    setPrivateKey: (key, value, place) => {
      privateKey[key] ??= { at: place, value }
    },
    close: (taken) => {
      for (const [key, value] of gathered(names, lists)) if (!single.has(key)) single.set(key, value)
      // Without its algorithm the environment does not take a key.
      if (keyPair.algorithm) single.set('key', { at: keyPair.algorithm.at, value: keyPair })
      const [first] = Object.values(privateKey)
      if (first) single.set('privateKey', { at: first.at, value: privateKey })
      const description: PlacedMap = Object.fromEntries(
        KEYS.flatMap((key) => {
          const value = single.get(key)
          return value ? [[key, value]] : []
        }),
      )
      return { id: idOf(description, taken), at, description }
    },
  }
}

/** What was said on several lines. */
function* gathered(names: Names, lists: ReadonlyMap<ListKey, readonly Placed[]>): Generator<[Key, Placed]> {
  for (const [key, { at, attributes }] of names) {
    const text = attributes.join(', ')
    yield [key, { at, value: key === 'subject' ? subjectOf(text) : text }]
  }
  for (const [key, values] of lists) if (values[0]) yield [key, { at: values[0].at, value: values }]
}

function idOf({ subject, sans }: PlacedMap, taken: Set<string>): string {
  const first = Array.isArray(sans?.value) ? (sans.value[0] as Placed | undefined)?.value : undefined
  const name = String(subject?.value ?? first ?? 'certificate').toLowerCase()
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name} (${number})`
  taken.add(id)
  return id
}

/** The common name; a subject without one is given as it is. */
export function subjectOf(text: string): string {
  return commonName(text) ?? text
}

/** The name people know a usage by, else its object identifier. */
export function purposeOf(oid: string): string {
  return KEY_PURPOSES.get(oid) ?? oid
}

/** The name of a signature algorithm by its object identifier. */
export function signatureOf(oid: string): string {
  return SIGNATURES.get(oid)?.[0] ?? oid
}

/** `Digital Signature` as `digitalSignature`; Windows says Non-Repudiation for what is now content commitment. */
export function usageOf(words: string): string | undefined {
  return USAGES.get(words.toLowerCase().replace(/[^a-z]/g, ''))
}

const USAGES = new Map<string, string>(KEY_USAGES.map((usage) => [usage.toLowerCase(), usage]))
USAGES.set('certificatesigning', 'keyCertSign').set('certificatesign', 'keyCertSign').set('crlsigning', 'cRLSign')
USAGES.set('offlinecrlsigning', 'cRLSign')

/** Where the environment holds it, for the account. */
export const TO = 'certificates'
