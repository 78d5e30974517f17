import { defineRule, type Judgement, met, type RuleContext, type Subject, unmet } from '../../src/rule.ts'
import { certificatesOf, isUseElsewhere } from './shared.ts'
import { demands } from './shared-properties.ts'

export default defineRule({
  id: 'certificates/friendly-name-unique',
  title: 'No two certificates of a computer have the same friendly name',
  severity: 'fail',
  why: 'The wizard shows certificates by their friendly names: the wrong one is assigned, and services stop.',
  facts: ['certificate-properties'],
  cites: ['C2'],
  sections: ['certificates'],
  skippedWhen: 'no certificate is given with its friendly name (certificates.friendlyName)',
  *check(context) {
    if (demands(context, 'unique-friendly-name').length === 0) return
    const first = new Map<string, string>()
    for (const [index, { id, friendlyName, assignedTo = {} }] of certificatesOf(context).entries()) {
      if (friendlyName === undefined) continue
      const hosts = Object.entries(assignedTo).filter(([, uses]) => !uses.every(isUseElsewhere))
      const keys = hosts.map(([host]) => ({ host, key: `${host} ${friendlyName.trim().toLowerCase()}` }))
      const twin = keys.map(({ host, key }) => ({ host, id: first.get(key) })).find((each) => each.id !== undefined)
      for (const { key } of keys) if (!first.has(key)) first.set(key, id)
      const subject: Subject = { id, at: ['certificates', index, 'friendlyName'] }
      if (keys.length > 0) yield judge(context, subject, friendlyName, twin)
    }
  },
})

function judge(
  context: RuleContext,
  subject: Subject,
  name: string,
  twin: { readonly host: string; readonly id: string | undefined } | undefined,
): Judgement {
  if (twin === undefined) return met(subject, `nothing else on its servers is called ${name}`)
  return unmet(subject, `${subject.id} and ${twin.id} are both called ${name} on ${twin.host}`, {
    fix: 'give each certificate a friendly name of its own, such as the use and the year',
    evidence: () => demands(context, 'unique-friendly-name'),
  })
}
