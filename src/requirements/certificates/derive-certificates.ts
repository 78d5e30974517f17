/** The certificates this environment needs: every documented row, for everything that has such a certificate. */

import type { Environment } from '../../environment/model.ts'
import type { FactRow } from '../../facts/citation.ts'
import type { Facts } from '../../facts/facts.ts'
import type { CertificateRow } from '../certificate-row.ts'
import { conditionsOf } from '../conditions.ts'
import { type Need, openOf } from '../needs.ts'
import type { CertificateRequirement } from '../requirement.ts'
import { joinedById, rankOf, reasonsOf, rowsFor } from '../rows.ts'
import { type Naming, namesOf, subjectsOf } from './names.ts'
import { type CertificateOwner, ownersOf } from './owners.ts'
import { sharedNames } from './shared-names.ts'

type Row = CertificateRow & FactRow
type Draft = Omit<CertificateRequirement, 'mayCombineWith'>

export function deriveCertificates(environment: Environment, facts: Facts): readonly CertificateRequirement[] {
  const rows = rowsFor('certificate-requirements', environment, facts)
  const { document } = environment
  const owners = ownersOf(document)
  const naming: Naming = { document, needOf: conditionsOf(environment), shared: sharedNames(environment) }
  const drafts = rows.flatMap((row) =>
    owners[row.each]()
      .filter(({ product }) => row.products.includes(product))
      .flatMap((owner) => draftOf(row, owner, naming)),
  )
  return withCombinations(joinedById(drafts, joined))
}

function draftOf(row: Row, owner: CertificateOwner, naming: Naming): readonly Draft[] {
  const { host, holders, at } = owner
  const need = naming.needOf(row.when, { name: host })
  if (need === 'no' || holders.length === 0) return []
  const anyOf = [...new Set(subjectsOf(row, owner, naming))]
  return [
    {
      kind: 'certificate',
      id: `${host}/${row.called}`,
      host,
      holders,
      usages: row.usages,
      ...(row.otherwise && { otherwise: row.otherwise }),
      necessity: row.necessity,
      ...openOf(need),
      subject: { anyOf, necessity: row.subject.necessity },
      wildcardSubject: row.wildcardSubject,
      subjectInSan: row.subjectInSan,
      ...namesOf(row, owner, naming),
      publicCa: row.publicCa,
      eku: ekuOf(row, naming),
      sameOnEveryMember: row.sameOnEveryMember,
      exportable: row.exportable === 'among-members' && holders.length > 1,
      ...(row.keyBits && { keyBits: row.keyBits }),
      because: [{ text: row.because, at }],
      at,
      row,
    },
  ]
}

function ekuOf(row: Row, { needOf }: Naming): CertificateRequirement['eku'] {
  return row.eku
    .map(({ usage, when }): readonly [typeof usage, Need] => [usage, needOf(when, { name: '' })])
    .flatMap(([usage, need]) => (need === 'no' ? [] : [{ usage, ...openOf(need) }]))
}

/** Two rows may ask for the same certificate, one for a reason that holds here only. */
function joined(a: Draft, b: Draft): Draft {
  const [first, second] = rankOf(a) <= rankOf(b) ? [a, b] : [b, a]
  return { ...first, because: reasonsOf(first.because, second.because) }
}

/** On its own host, or on another kind of host: one certificate may serve an Edge and a reverse proxy. */
function withCombinations(drafts: readonly Draft[]): readonly CertificateRequirement[] {
  const byRow = grouped(drafts, ({ row }) => row.id)
  const byHost = grouped(drafts, ({ host }) => host)
  return drafts.map((draft) => {
    const others = draft.row.mayCombineWith.flatMap((id) => {
      // A row is for one kind of host: all of its drafts are on another kind, or none.
      const ofRow = byRow.get(id) ?? []
      const elsewhere = ofRow[0]?.row.each === draft.row.each ? [] : ofRow
      const here = byHost.get(draft.host)?.filter(({ row }) => row.id === id && row.each === draft.row.each) ?? []
      return [...here, ...elsewhere]
    })
    return { ...draft, mayCombineWith: others.map(({ id }) => id).sort() }
  })
}

function grouped(drafts: readonly Draft[], keyOf: (draft: Draft) => string): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(keyOf(draft)) ?? []
    group.push(draft)
    groups.set(keyOf(draft), group)
  }
  return groups
}
