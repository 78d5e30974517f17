import type { Certificate } from '../../src/domain/certificate.ts'
import { type CertificateView, viewOf } from '../../src/domain/certificate-view.ts'
import { defineRule, type Judgement, met, note, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { judgeEndpoints, NOTHING_PRESENTED, type Shown, TELL_ENDPOINTS } from '../shared/presented.ts'
import { positionOf } from './shared.ts'
import { type Assigned, assignedTo, namedCertificate, presented } from './shared-presented.ts'
import { demands } from './shared-properties.ts'

export default defineRule({
  id: 'certificates/presented-as-assigned',
  title: 'Every server presents the certificate that the description assigns to it',
  severity: 'warn',
  why: 'What was judged of the certificate described says nothing of the one in use, which may expire or lack a name.',
  facts: ['certificate-properties'],
  cites: ['SET-CERT'],
  sections: ['certificates'],
  alsoReads: ['pools', ...TELL_ENDPOINTS],
  observed: true,
  skippedWhen: NOTHING_PRESENTED,
  check: (context) => judgeEndpoints(context, (shown) => judge(shown, context)),
})

function judge(shown: Shown, context: RuleContext): Judgement {
  const { subject, where, leaf, endpoint } = shown
  const assigned = assignedTo(context, shown)
  if (assigned === undefined || assigned.length === 0)
    return unknown(subject, `which certificate ${where} is to present is not given`, {
      settledBy: 'certificates.assignedTo',
      evidence: () => presented(shown),
    })
  const compared = assigned.map((each) => ({ ...each, ...compare(leaf, each, context) }))
  const ids = assigned.map(({ id }) => id).join(' or ')
  const evidence = () => [
    ...demands(context, 'assigned-is-presented'),
    ...presented(shown),
    ...compared.flatMap(({ id, differs = [] }) => differs.map((text) => note(`${id}: ${text}`))),
  ]
  const same = compared.find(({ is }) => is === 'same')
  if (same) return met(subject, `${where} presents ${same.id}`, evidence)
  const open = compared.find(({ is }) => is === 'open')
  if (open)
    return unknown(subject, `whether ${where} presents ${open.id} cannot be told: ${open.why}`, {
      settledBy: 'certificates.file',
      evidence,
    })
  return unmet(subject, `${where} presents ${namedCertificate(leaf)}, not ${ids}`, {
    fix: `assign ${ids} there for ${endpoint.uses.join(' or ')} and restart the services, or describe the certificate that is in use`,
    evidence,
  })
}

interface Compared {
  readonly is: 'same' | 'different' | 'open'
  readonly why?: string
  readonly differs?: readonly string[]
}

/** Files by their bytes; what is described by all that it says. */
function compare(leaf: Certificate, { id, answer }: Assigned, context: RuleContext): Compared {
  if (answer.status === 'unanswered') return { is: 'open', why: answer.reason }
  if (answer.leaf) return { is: answer.leaf.sha256 === leaf.sha256 ? 'same' : 'different' }
  if (answer.request) {
    const isItsKey = answer.view.spkiSha256 === leaf.spkiSha256
    return isItsKey ? { is: 'same' } : { is: 'open', why: 'only its request is given' }
  }
  const differs = differences(viewOf(leaf), answer.view)
  const thumbprint = positionOf(context, id)
    ?.given.thumbprint?.replace(/[^0-9a-f]/gi, '')
    .toLowerCase()
  if (thumbprint !== undefined && thumbprint !== leaf.sha1) differs.push(`the thumbprint is ${leaf.sha1.toUpperCase()}`)
  return differs.length === 0 ? { is: 'same' } : { is: 'different', differs }
}

function differences(seen: CertificateView, described: CertificateView): string[] {
  const differs: string[] = []
  const [names, wanted] = [seen, described].map(({ sans }) => sans && [...new Set(sans)].sort().join(', '))
  if (described.subject !== undefined && described.subject !== seen.subject)
    differs.push(`the subject is ${seen.subject ?? 'empty'}, not ${described.subject}`)
  if (wanted !== undefined && wanted !== names) differs.push(`the alternative names are ${names}, not ${wanted}`)
  for (const key of ['notBefore', 'notAfter'] as const)
    if (described[key] !== undefined && described[key]?.slice(0, 10) !== seen[key]?.slice(0, 10))
      differs.push(`${key} is ${seen[key]?.slice(0, 10)}, not ${described[key]?.slice(0, 10)}`)
  return differs
}
