import { isHardened } from '../../src/domain/tls-versions.ts'
import { defineRule, documented, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type ServerEnd, type SpeakingEnd, speakingServers, versionsGiven } from './shared.ts'
import { type Checked, prerequisiteChecker } from './shared-prerequisites.ts'

export default defineRule({
  id: 'tls/hardening-prerequisites-met',
  title: 'Every server has what must be installed and set before TLS 1.0 and 1.1 are switched off',
  severity: 'fail',
  why: 'What is older knows no TLS 1.2: services no longer reach each other, their databases or the web after the restart.',
  facts: ['operating-systems', 'tls-support'],
  cites: ['S15-TLS', 'KB3135244'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'TLS 1.0 is off at no server whose product has documented prerequisites (tls at pools or edgePools)',
  *check({ environment, facts }) {
    const hardened = speakingServers(environment).filter(({ versions }) => isHardened(versions))
    if (hardened.length === 0) return
    const check = prerequisiteChecker(facts)
    for (const end of hardened) {
      const checked = check(end.server)
      if (checked.length > 0) yield judge(end, checked)
    }
  },
})

function judge(end: ServerEnd & SpeakingEnd, checked: readonly Checked[]): Judgement {
  const { id, server } = end
  const subject = { id, at: server.prerequisites?.at ?? end.tls.at }
  const faults = checked.filter(({ verdict }) => verdict === 'no')
  const open = checked.filter(({ verdict }) => verdict === 'open')
  const evidence = (shown: readonly Checked[]) => () => [
    ...shown.map(({ row }) => documented('tls-support', row, row.text)),
    versionsGiven(end),
  ]
  const sentence = (shown: readonly Checked[]) => shown.map(({ found }) => found).join('; ')
  if (faults.length > 0) {
    return unmet(subject, `TLS 1.0 is off at ${id}, which is not ready for it: ${sentence(faults)}`, {
      fix: `before TLS 1.0 and 1.1 are switched off at ${id}: ${faults.map(({ fix }) => fix).join('; ')}`,
      evidence: evidence(faults),
    })
  }
  const [first] = open
  if (first) {
    const section = server.role === 'edge' ? 'edgePools' : 'pools'
    return unknown(subject, `TLS 1.0 is off at ${id}; whether it is ready for it is not known: ${sentence(open)}`, {
      settledBy: `${section}.${first.key}`,
      evidence: evidence(open),
    })
  }
  return met(subject, `${id} has what must be there before TLS 1.0 and 1.1 are switched off`, evidence(checked))
}
