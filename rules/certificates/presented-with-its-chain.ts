import { type Certificate, type DistinguishedName, sameName } from '../../src/domain/certificate.ts'
import { defineRule, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { judgeEndpoints, NOTHING_PRESENTED, type Shown, TELL_ENDPOINTS } from '../shared/presented.ts'
import { assignedTo, presented } from './shared-presented.ts'
import { demands } from './shared-properties.ts'

export default defineRule({
  id: 'certificates/presented-with-its-chain',
  title: 'Every server presents the authorities between its certificate and the root',
  severity: 'fail',
  why: 'Phones, mobile devices and partners that hold the root alone cannot build the path, and refuse the connection.',
  facts: ['certificate-properties'],
  cites: ['RFC5246'],
  sections: ['pools'],
  alsoReads: ['certificates', ...TELL_ENDPOINTS],
  observed: true,
  skippedWhen: NOTHING_PRESENTED,
  check: (context) => judgeEndpoints(context, (shown) => judge(shown, context)),
})

function judge(shown: Shown, context: RuleContext): Judgement {
  const { subject, where, answer } = shown
  const roots = rootsFor(shown, context)
  const missing = missingAfter(answer.chain, roots ?? [])
  const evidence = () => [...demands(context, 'chain-presented'), ...presented(shown)]
  if (missing === undefined) return met(subject, `${where} presents all of its chain`, evidence)
  // Whoever issued the last one may be the root itself.
  if (roots === undefined)
    return unknown(subject, `whether ${missing.text}, which ${where} does not present, is a root is not given`, {
      settledBy: 'certificates.roots',
      evidence,
    })
  return unmet(subject, `${where} does not present ${missing.text}, which is no trusted root`, {
    fix: `install the certificate of ${missing.text} among the intermediate authorities of the computer that answers there, and restart its services`,
    evidence,
  })
}

/** Those of the certificates assigned there, as far as they are given. */
function rootsFor(shown: Shown, context: RuleContext): readonly Certificate[] | undefined {
  const given = (assignedTo(context, shown) ?? []).flatMap(({ answer }) =>
    answer.status === 'answered' && answer.roots ? [answer.roots] : [],
  )
  return given.length === 0 ? undefined : given.flat()
}

/** From its own certificate up, by whose name each one gives: the first authority that is neither presented nor a root. */
function missingAfter(
  [leaf, ...others]: readonly Certificate[],
  roots: readonly Certificate[],
): DistinguishedName | undefined {
  const left = new Set(others)
  let last = leaf
  while (last !== undefined) {
    const { issuer, selfIssued, sha256 } = last
    if (selfIssued || roots.some((root) => root.sha256 === sha256 || sameName(root.subject, issuer))) return undefined
    const next = [...left].find(({ subject }) => sameName(subject, issuer))
    if (next === undefined) return issuer
    left.delete(next)
    last = next
  }
  return undefined
}
