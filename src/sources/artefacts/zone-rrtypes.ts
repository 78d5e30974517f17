/** The record types a zone can hold: the IANA registry "Resource Record (RR) TYPEs", and the two Windows adds. */

import type { ZoneOutcome } from './zone-types.ts'

const FIRST_66 =
  'A NS MD MF CNAME SOA MB MG MR NULL WKS PTR HINFO MINFO MX TXT RP AFSDB X25 ISDN RT NSAP NSAP-PTR SIG KEY PX GPOS AAAA LOC NXT EID NIMLOC SRV ATMA NAPTR KX CERT A6 DNAME SINK - APL DS SSHFP IPSECKEY RRSIG NSEC DNSKEY DHCID NSEC3 NSEC3PARAM TLSA SMIMEA - HIP NINFO RKEY TALINK CDS CDNSKEY OPENPGPKEY CSYNC ZONEMD SVCB HTTPS DSYNC'
const FROM_99 = 'SPF UINFO UID GID UNSPEC NID L32 L64 LP EUI48 EUI64'
const FROM_256 = 'URI CAA AVC DOA AMTRELAY RESINFO WALLET CLA IPN'

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...numbered(FIRST_66, 1),
  ...numbered('HHIT BRID', 67),
  ...numbered(FROM_99, 99),
  ...numbered(FROM_256, 256),
  ...numbered('TA DLV', 32768),
  ...numbered('WINS WINSR', 65281),
])
const MNEMONICS: ReadonlyMap<number, string> = new Map([...NUMBERS].map(([name, number]) => [number, name]))

/** The type a field names, upper case; `TYPEnnn` (RFC 3597 5) gives the mnemonic where there is one. */
export function readType(raw: string): ZoneOutcome<string> {
  const upper = /^[a-z0-9-]+$/i.test(raw) ? raw.toUpperCase() : ''
  if (NUMBERS.has(upper)) return { value: upper }
  const digits = /^TYPE(\d{1,5})$/.exec(upper)?.[1]
  const number = Number(digits ?? Number.NaN)
  if (Number.isNaN(number) || isMeta(number)) return { fault: { reason: '' } }
  return { value: MNEMONICS.get(number) ?? `TYPE${number}` }
}

/** Types that exist in messages only (RFC 6895 3.1), and what is no number of 16 bits. */
function isMeta(number: number): boolean {
  return number === 0 || number === 41 || (number >= 128 && number <= 255) || number > 65535
}

function numbered(names: string, first: number): readonly (readonly [string, number])[] {
  return names
    .split(' ')
    .map((name, index) => [name, first + index] as const)
    .filter(([name]) => name !== '-')
}
