/** Where our reader and BIND read a zone file differently on purpose, with the clause that leaves room for it, and why. */

/** Who refuses the file; or, where nobody does, the records that only one of the two holds. */
export type Verdicts =
  | 'BIND refuses'
  | 'we refuse'
  | { readonly onlyBind: readonly string[]; readonly onlyWe: readonly string[] }

export interface Difference {
  readonly clause: string
  readonly reason: string
  /** Files of `fixtures/artefacts/zones/different`. */
  readonly files: Readonly<Record<string, Verdicts>>
}

export const DIFFERENCES: readonly Difference[] = [
  {
    clause: 'none: an extension of Windows DNS',
    reason: 'Lync runs on Windows, so its zones come from there, with ages of dynamic records and with WINS lookups.',
    files: {
      'age.zone': 'BIND refuses',
      'aging.zone': 'BIND refuses',
      'wins.zone': 'BIND refuses',
      'wins-generic.zone': {
        onlyBind: ['contoso.com 3600 TYPE65281 \\# 1 00'],
        onlyWe: ['contoso.com 3600 WINS ...'],
      },
    },
  },
  {
    clause: 'none: extensions of BIND, and RFC 1035 5.1 for $INCLUDE',
    reason: 'An artefact is one file. Either is refused with what to write instead, so that no record gets lost.',
    files: { 'include.zone': 'we refuse', 'generate.zone': 'we refuse' },
  },
  {
    clause: 'RFC 3629 6',
    reason:
      'Editors of Windows put a byte order mark in front, and save as UTF-16; neither changes what the text says.',
    files: { 'byte-order-mark.zone': 'BIND refuses', 'utf-16.zone': 'BIND refuses' },
  },
  {
    clause: 'RFC 2181 11',
    reason:
      'Any octet may stand in a name, but in a file they come from a careless paste or an unknown code page. ' +
      'What is really meant can be written as an escape.',
    files: {
      'iso-8859-1.zone': 'we refuse',
      'name-no-break-space.zone': 'we refuse',
      'name-control.zone': 'we refuse',
    },
  },
  {
    clause: 'RFC 1035 5.2, RFC 1034 4.2.1',
    reason:
      'A zone that is served needs an SOA, a name server with an address, and TTLs. A zone that is planned, or printed ' +
      'by a tool, may be without; every record in it is judged all the same, and what it lacks is found missing.',
    files: {
      'soa-missing.zone': 'BIND refuses',
      'ns-missing.zone': 'BIND refuses',
      'ns-without-address.zone': 'BIND refuses',
      'ttl-missing.zone': 'BIND refuses',
      'comment-only.zone': 'BIND refuses',
      'empty.zone': 'BIND refuses',
    },
  },
  {
    clause: 'RFC 1035 5.2, item 4',
    reason:
      'BIND leaves a name out that is not in the zone, and warns. Most often a final dot is wrong, and the record ' +
      'meant would be found missing elsewhere: the line itself is the better place to say so.',
    files: { 'out-of-zone.zone': 'we refuse', 'out-of-zone-dot.zone': 'we refuse' },
  },
  {
    clause: 'RFC 2181 8',
    reason: 'A TTL has 31 bits. BIND takes a longer one for 0 and warns, which nobody meant who wrote it.',
    files: {
      'ttl-32-bits.zone': 'we refuse',
      'ttl-32-bits-directive.zone': 'we refuse',
      'ttl-32-bits-minimum.zone': 'we refuse',
    },
  },
  {
    clause: 'RFC 2181 5.2',
    reason:
      'Records of one name and type have one TTL, but which is left open. Of those that stand together both take the ' +
      'first; of those that stand apart BIND takes the last, and we take what each says. No rule reads TTLs.',
    files: {
      'ttl-of-set-apart.zone': {
        onlyBind: ['a.contoso.com 70 A 192.0.2.1'],
        onlyWe: ['a.contoso.com 60 A 192.0.2.1'],
      },
    },
  },
  {
    clause: 'RFC 1035 5.1',
    reason:
      'A line end in a string is most often a quote forgotten: BIND refuses it too, unless it is escaped, or a CR. ' +
      'An owner in quotes is read by BIND alone, which refuses names in quotes everywhere else.',
    files: {
      'quoted-line-end.zone': 'we refuse',
      'quoted-cr.zone': 'we refuse',
      'owner-quoted.zone': 'we refuse',
    },
  },
  {
    clause: 'RFC 1035 5.1',
    reason: 'A CR alone ends a line in both, but in BIND not one that ends in a comment: records would not be seen.',
    files: { 'comment-cr.zone': { onlyBind: [], onlyWe: ['b.contoso.com 3600 A 192.0.2.2'] } },
  },
  {
    clause: 'RFC 6895 3.2',
    reason: 'Class 0 is reserved; BIND takes it for none. Nobody writes it.',
    files: { 'class-zero.zone': 'we refuse' },
  },
  {
    clause: 'RFC 8659 4.1, RFC 1035 3.3.2 and 3.3.4',
    reason: 'The data of types that no rule asks for is kept as written and not checked; obsolete types are types too.',
    files: {
      'unchecked-caa.zone': 'BIND refuses',
      'unchecked-hinfo.zone': 'BIND refuses',
      'obsolete-md.zone': 'BIND refuses',
    },
  },
  {
    clause: 'none: a bound',
    reason: 'A record of more than 1,024 fields is refused, so that a forgotten parenthesis does not cost the memory.',
    files: { 'many-fields.zone': 'we refuse' },
  },
]
