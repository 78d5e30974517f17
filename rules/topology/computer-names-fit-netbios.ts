import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { ruleRow, stated } from './shared.ts'

export default defineRule({
  id: 'topology/computer-names-fit-netbios',
  title: 'The host name of every server fits into a NetBIOS name',
  severity: 'warn',
  why: 'Windows cuts a longer name, so that the computer name is no longer the name in DNS; two servers may end up with the same one.',
  facts: ['pool-rules'],
  cites: ['WIN-NAMES'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server gives its FQDN',
  *check({ environment: { servers }, facts }) {
    for (const { fqdn, at, product } of servers) {
      const row = ruleRow(facts, product, 'computer-name')
      if (fqdn === undefined || row?.most === undefined) continue
      const [host = ''] = fqdn.split('.')
      const subject = { id: fqdn, at }
      const evidence = () => [...stated(row), given(at, `${host}: ${host.length} characters`)]
      if (host.length <= row.most) yield met(subject, `${host} is short enough`, evidence)
      else
        yield unmet(subject, `${host} has ${host.length} characters; a NetBIOS name has ${row.most} at most`, {
          fix: `give the computer a name of ${row.most} characters at most before setup: it cannot be changed afterwards`,
          evidence,
        })
    }
  },
})
