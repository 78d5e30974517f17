import { defineRule, unknown } from '../../src/rule.ts'
import { judgeEnds, untilThen } from './shared.ts'
import { clientComputers, systemsOf } from './shared-computers.ts'

export default defineRule({
  id: 'lifecycle/client-windows-in-support',
  title: 'The vendor still supports the Windows of every client and administration workstation',
  severity: 'warn',
  why: 'Holes that are found in Windows after its end of support stay open on computers that read mail and the web.',
  facts: ['support-ends', 'operating-systems', 'clients', 'client-os-support'],
  cites: ['LC'],
  sections: [],
  alsoReads: ['clients', 'adminWorkstations'],
  skippedWhen: 'no client or workstation runs a Windows whose end of support is documented',
  *check(context) {
    const { environment, facts, now } = context
    if (environment.section('clients') === 'absent') {
      yield unknown({ id: 'clients', at: [] }, 'what clients run on is not given', { settledBy: 'clients' })
    }
    const computers = () => systemsOf(clientComputers(environment, facts), 'client', facts)
    yield* judgeEnds('client-windows', computers, context, {
      fix: (row) => `move them to a Windows that is supported, and that runs their client${untilThen(row, now)}`,
    })
  },
})
