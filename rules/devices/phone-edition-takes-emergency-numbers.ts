import type { RequirementRow } from '../../src/domain/device-row.ts'
import { compareVersions } from '../../src/domain/device-versions.ts'
import { described } from '../../src/domain/listed.ts'
import type { FactRow } from '../../src/facts/citation.ts'
import { defineRule, documented, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { rowsNamed } from '../shared/devices-named.ts'
import { devicesOfListedKinds, type ListedKind, requirementRow, subjectAt } from './shared.ts'
import { named } from './shared-words.ts'

type Row = RequirementRow & FactRow

export default defineRule({
  id: 'devices/phone-edition-takes-emergency-numbers',
  title: 'Every phone with Lync Phone Edition knows all emergency numbers',
  severity: 'warn',
  why: 'An earlier build knows one number: who dials another one in an emergency is not connected as an emergency call.',
  facts: ['device-programmes', 'devices'],
  cites: ['sfb-emergency-numbers'],
  sections: ['devices'],
  alsoReads: ['voice'],
  skippedWhen: 'there are not several emergency numbers, or no phone with Lync Phone Edition',
  *check(context) {
    const { document } = context.environment
    const row = requirementRow(context.facts, 'phone-edition-emergency-numbers', document.product)
    const numbers = described(document.voice)?.emergency?.numbers ?? []
    if (row?.minVersion === undefined || numbers.length < 2) return
    for (const each of devicesOfListedKinds(context)) {
      const { rows, sure } = rowsNamed(each.device, context.facts)
      if (sure && rows.some(({ id }) => row.devices?.includes(id))) yield judgePhone(each, row, row.minVersion, numbers)
    }
  },
})

function judgePhone(each: ListedKind, row: Row, lowest: string, numbers: readonly string[]): Judgement {
  const { device, at } = each
  const { version } = device
  const subject = subjectAt(each, 'version')
  const order = version === undefined ? undefined : compareVersions(version, lowest)
  const evidence = () => [
    documented('device-programmes', row, row.text),
    given(['voice', 'emergency', 'numbers'], numbers.join(', ')),
    ...(version === undefined ? [] : [given([...at, 'version'], version)]),
  ]
  if (order === undefined) {
    const why = version === undefined ? 'its version is not given' : `it runs ${version}`
    const message = `whether ${named(device)} knows all emergency numbers cannot be told: ${why}`
    return unknown(subject, message, { settledBy: 'devices.version', evidence })
  }
  if (order >= 0) return met(subject, `${named(device)} runs ${version}, which knows all emergency numbers`, evidence)
  const message = `${named(device)} runs ${version}, which knows one emergency number only`
  return unmet(subject, message, { fix: `install ${lowest} or later`, evidence })
}
