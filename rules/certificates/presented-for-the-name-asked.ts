import { viewOf } from '../../src/domain/certificate-view.ts'
import { defineRule, type Judgement, met, type RuleContext, unmet } from '../../src/rule.ts'
import { judgeEndpoints, NOTHING_PRESENTED, type Shown, TELL_ENDPOINTS } from '../shared/presented.ts'
import { wildcardOf } from './shared-names.ts'
import { presented } from './shared-presented.ts'
import { demands } from './shared-properties.ts'

export default defineRule({
  id: 'certificates/presented-for-the-name-asked',
  title: 'Every server presents a certificate that holds the name it was asked for',
  severity: 'fail',
  why: 'Clients, partners and servers end the connection at once when the certificate does not hold the name they asked for.',
  facts: ['certificate-properties'],
  cites: ['C3', 'RFC6125'],
  sections: ['pools'],
  alsoReads: [...TELL_ENDPOINTS],
  observed: true,
  skippedWhen: NOTHING_PRESENTED,
  check: (context) => judgeEndpoints(context, (shown) => judge(shown, context)),
})

/** A subject that the alternative names do not repeat is another rule's finding. */
function judge(shown: Shown, context: RuleContext): Judgement {
  const { subject, where, leaf, endpoint } = shown
  const { name, wildcard } = endpoint
  const { sans = [], subject: commonName } = viewOf(leaf)
  const names = [...new Set([...sans, ...(commonName === undefined ? [] : [commonName])])]
  const evidence = () => [...demands(context, 'name-asked-held'), ...presented(shown)]
  const holds = [name, ...(wildcard ? [wildcardOf(name)] : [])].find((each) => names.includes(each))
  if (holds !== undefined) return met(subject, `${where} presents a certificate that holds ${holds}`, evidence)
  const held = names.join(', ') || 'no name'
  const onlyWildcard = names.includes(wildcardOf(name)) ? `, and a wildcard may not stand for ${name}` : ''
  return unmet(subject, `${where} presents a certificate for ${held}${onlyWildcard}`, {
    fix: `assign a certificate there that holds ${name} among its alternative names`,
    evidence,
  })
}
