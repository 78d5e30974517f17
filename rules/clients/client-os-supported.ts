import { systemName } from '../../src/domain/names.ts'
import { writtenOs } from '../../src/domain/os-given.ts'
import { defineRule, documented, given, met, note, unknown, unmet } from '../../src/rule.ts'
import { clientsOf, problemOf, supportedSystems } from './shared.ts'

export default defineRule({
  id: 'clients/client-os-supported',
  title: 'Every client runs on an operating system that supports it',
  severity: 'fail',
  why: 'Where the system is not supported the client does not install or does not work, and the vendor gives no support.',
  facts: ['client-os-support', 'clients', 'operating-systems'],
  cites: ['L-CLSW', 'L-LWA', 'L-CLIENTS', 'L-STORE', 'L-VDI', 'S15-WIN', 'S15-MAC', 'S15-MEET'],
  sections: ['clients'],
  skippedWhen: 'no client is listed whose operating systems are documented',
  *check({ environment, facts }) {
    for (const { entry, at, reading } of clientsOf(environment, facts)) {
      const { client, os: written, count, site } = entry
      const on = written === undefined ? '' : ` on ${writtenOs(written)}`
      const subject = { id: `${client}${on}${site === undefined ? '' : ` in ${site}`}`, at }
      const stated = given(at, `${client}${on}${count === undefined ? '' : `, ${count} of them`}`)
      if ('open' in reading) {
        yield unknown(subject, reading.open, { settledBy: reading.settledBy, evidence: () => [stated] })
        continue
      }
      const { row: named, os, judgement } = reading
      const { row } = judgement
      const systems = () => supportedSystems(named, environment.document.product, facts).join(', ')
      const evidence = () => [
        ...(row ? [documented('client-os-support', row, `${named.name} runs on: ${systems()}`)] : []),
        ...(row?.note ? [note(row.note)] : []),
        stated,
      ]
      if (judgement.verdict === 'supported') {
        yield met(subject, `${named.name} runs on ${systemName(os)}`, evidence)
      } else if (judgement.verdict === 'unknown') {
        yield unknown(subject, `${named.name}: ${judgement.text}`, { settledBy: 'clients.os', evidence })
      } else {
        yield unmet(subject, problemOf(named, os, judgement), {
          fix: `run ${named.name} on ${systems()}, or use another client there`,
          evidence,
        })
      }
    }
  },
})
