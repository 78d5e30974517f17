import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { serverEnds } from './shared.ts'
import { saidBy, settingRow } from './shared-setting.ts'

export default defineRule({
  id: 'tls/session-tickets-off',
  title: 'TLS session tickets are switched off',
  severity: 'warn',
  why: "Front End Servers take each other's tickets for bad certificates: meetings cannot be joined, and contacts stay empty.",
  facts: ['tls-support'],
  cites: ['KB2901554', 'OPD'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says whether session tickets are on (tls.sessionTickets at pools or edgePools)',
  *check({ environment, facts }) {
    const ends = serverEnds(environment).filter(({ tls }) => tls?.value.sessionTickets !== undefined)
    const row = ends.length > 0 && settingRow(facts, 'session-tickets-off')
    if (!row) return
    for (const { id, tls, server } of ends) {
      const on = tls?.value.sessionTickets
      if (!tls || on === undefined || !row.products.includes(server.product)) continue
      const at = [...tls.at, 'sessionTickets']
      const evidence = () => [...saidBy(row), given(at, `sessionTickets: ${on}`)]
      if (!on) yield met({ id, at }, `TLS session tickets are off at ${id}`, evidence)
      else {
        yield unmet({ id, at }, `TLS session tickets are on at ${id}`, {
          fix: `set EnableSessionTicket to 2 below HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL at ${id}`,
          evidence,
        })
      }
    }
  },
})
