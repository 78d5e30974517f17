/** Names that stand for names: keyed, so that nobody without the key can try which name gives which pseudonym. */

import { createHmac } from 'node:crypto'

/** Without those that are taken for others. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'
/** 40 bits: among 5,000 names two of the same digits come once in 100,000 reports, and are told apart all the same. */
const FEWEST_DIGITS = 8

/** What is used where no key is given: anybody who has this program can try names with it. */
const COMMON_KEY = 'lync-ready: no key was given'

export interface Pseudonyms {
  /** Tells keys apart, and nothing of them. */
  readonly key: string
  /** Whether the key is the user's own. */
  readonly isKeyed: boolean
  /** The same for the same text of a kind, in every run with this key; never the same for two texts of a kind. */
  digitsOf(kind: string, text: string): string
  /** The first `bits` bits of what the key makes of a text. */
  bitsOf(text: string, bits: number): number
  /** 64 hexadecimal digits instead of a hash that could be compared with that of a file. */
  hashOf(hash: string): string
}

/** @param key the user's own; it is not kept anywhere */
export function createPseudonyms(key?: Uint8Array): Pseudonyms {
  const secret = key ?? COMMON_KEY
  const hmac = (text: string) => createHmac('sha256', secret).update(text).digest()
  const digits = new Map<string, string>()
  const taken = new Map<string, string>()
  const make = (kind: string, text: string) => {
    const all = [...hmac(`${kind}\0${text}`)].map((byte) => DIGITS[byte & 31]).join('')
    for (let length = FEWEST_DIGITS; ; length += 1) {
      const place = `${kind}\0${all.slice(0, length)}`
      const holder = taken.get(place)
      if (holder !== undefined && holder !== text && length < all.length) continue
      taken.set(place, text)
      return all.slice(0, length)
    }
  }
  return {
    key: hmac('key').toString('hex').slice(0, 8),
    isKeyed: key !== undefined,
    digitsOf: (kind, text) => {
      const held = digits.get(`${kind}\0${text}`) ?? make(kind, text)
      digits.set(`${kind}\0${text}`, held)
      return held
    },
    bitsOf: (text, bits) => hmac(`bits\0${text}`).readUInt32BE() >>> (32 - bits),
    hashOf: (hash) => hmac(`hash\0${hash}`).toString('hex'),
  }
}
