import type { EnvironmentDocument, Path } from '../../src/environment/model.ts'
import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { HYBRID, type Hybrid, requirementRow, runningHybrid, saidBy } from './shared.ts'

interface Side {
  readonly name: string
  readonly at: Path
  readonly key: string
  readonly isOn: boolean | undefined
}

export default defineRule({
  id: 'federation/modern-authentication-agrees',
  title: 'Modern authentication is on at the servers, at Exchange and in the tenant, or at none of them',
  severity: 'warn',
  why: 'Users are asked for their password again and again, and second factors guard one door of several.',
  facts: ['federation-rules'],
  cites: ['MA-TOPO'],
  sections: [],
  alsoReads: ['features', 'exchange'],
  skippedWhen: 'the deployment is not hybrid, or nothing is documented for the product',
  *check({ environment: { document }, facts }) {
    const row = requirementRow(facts, document.product, 'same-modern-authentication')
    const hybrid = runningHybrid(document)
    if (row === undefined || hybrid === undefined) return
    const sides = sidesOf(hybrid, document)
    const subject = { id: 'modern authentication', at: [...HYBRID, 'modernAuthentication'] }
    const told = sides.filter(({ isOn }) => isOn !== undefined)
    const evidence = () => [...saidBy(row), ...told.map(({ at, name, isOn }) => given(at, `${name}: ${onOrOff(isOn)}`))]
    const on = told.filter(({ isOn }) => isOn)
    const off = told.filter(({ isOn }) => !isOn)
    const open = sides.find(({ isOn }) => isOn === undefined)
    const names = (list: readonly Side[]) => list.map(({ name }) => name).join(' and ')
    if (on.length > 0 && off.length > 0) {
      yield unmet(subject, `modern authentication is on ${names(on)}, and off ${names(off)}`, {
        fix: `switch it on ${names(off)} too (hybrid modern authentication)`,
        evidence,
      })
    } else if (open) {
      const message = `the deployment is hybrid; whether modern authentication is on ${open.name} is not given`
      yield unknown(subject, message, { settledBy: open.key, evidence })
    } else yield met(subject, `modern authentication is ${onOrOff(on.length > 0)} on every side`, evidence)
  },
})

function onOrOff(isOn: boolean | undefined): string {
  return isOn ? 'on' : 'off'
}

/** Exchange counts where there is one. */
function sidesOf({ modernAuthentication: given }: Hybrid, { exchange }: EnvironmentDocument): readonly Side[] {
  const key = 'features.hybrid.modernAuthentication'
  const at = [...HYBRID, 'modernAuthentication']
  const sides = [
    { name: 'at the servers', at: [...at, 'servers'], key: `${key}.servers`, isOn: given?.servers },
    { name: 'in the tenant', at: [...at, 'tenant'], key: `${key}.tenant`, isOn: given?.tenant },
  ]
  if (exchange === undefined || exchange === 'none') return sides
  const isOn = exchange.modernAuthentication
  return [
    ...sides,
    { name: 'at Exchange', at: ['exchange', 'modernAuthentication'], key: 'exchange.modernAuthentication', isOn },
  ]
}
