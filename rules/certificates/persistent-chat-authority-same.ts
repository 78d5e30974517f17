import { commonName } from '../../src/domain/certificate-words.ts'
import { defineRule, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { type Held, placeIn, says } from './shared.ts'
import { type Assignment, assignmentsOf, certificatesFor, counts } from './shared-assigned.ts'
import { demands } from './shared-properties.ts'

export default defineRule({
  id: 'certificates/persistent-chat-authority-same',
  title: 'The certificate of Persistent Chat comes from the authority of the internal servers',
  severity: 'fail',
  why: 'People cannot upload or download files in chat rooms: the web services of Persistent Chat are not trusted.',
  facts: ['certificate-properties', 'certificate-requirements'],
  cites: ['C10'],
  sections: ['certificates'],
  alsoReads: ['pools'],
  skippedWhen: 'there is no Persistent Chat Server',
  *check(context) {
    if (demands(context, 'same-authority-as-internal-servers').length === 0) return
    const assignments = assignmentsOf(context).filter(counts)
    const chat = assignments.filter(({ requirement }) => requirement.row.each === 'persistent-chat-server')
    const internal = chat.length > 0 ? internalHeld(context, assignments) : []
    for (const assignment of chat) yield judge(context, assignment, internal)
  },
})

/** The certificates of the servers that hold users, as far as they are known. */
function internalHeld(context: RuleContext, assignments: readonly Assignment[]): readonly Held[] {
  const homes = assignments.filter(
    ({ requirement: { row } }) =>
      (row.each === 'front-end-server' || row.each === 'standard-edition-server') && row.usages.includes('Default'),
  )
  return homes.flatMap((assignment) => {
    const held = certificatesFor(context, assignment)
    return 'verdict' in held ? [] : held
  })
}

function judge(context: RuleContext, assignment: Assignment, internal: readonly Held[]): Judgement {
  const { subject } = assignment
  const held = certificatesFor(context, assignment)
  if ('verdict' in held) return held
  const open = [...held, ...internal].find(({ answer }) => answer.view.issuer === undefined)
  if (open || internal.length === 0)
    return unknown(subject, `the authority of ${open?.id ?? 'the certificates of the internal servers'} is not given`, {
      settledBy: open ? 'certificates.issuer' : 'certificates.assignedTo',
    })
  const theirs = new Set(internal.map(authorityOf))
  const other = held.find((each) => !theirs.has(authorityOf(each)))
  if (other === undefined)
    return met(subject, `${held.map(({ id }) => id).join(', ')} comes from ${[...theirs].join(', ')}`)
  return unmet(
    subject,
    `${other.id} comes from ${other.answer.view.issuer}, the internal servers have theirs from ${[...theirs].join(', ')}`,
    {
      place: placeIn(other.answer),
      fix: 'request the certificate of Persistent Chat from the authority that issued those of the internal servers',
      evidence: () => [
        ...demands(context, 'same-authority-as-internal-servers'),
        says(other, `issued by ${other.answer.view.issuer}`),
      ],
    },
  )
}

/** In a file the whole name, in words often its common name alone. */
function authorityOf({ answer }: Held): string {
  const issuer = answer.view.issuer ?? ''
  return (commonName(issuer) ?? issuer).trim().toLowerCase()
}
