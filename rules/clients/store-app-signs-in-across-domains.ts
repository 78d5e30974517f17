import { systemName } from '../../src/domain/names.ts'
import { givenOsReader } from '../../src/domain/os-given.ts'
import { defineRule, documented, met, unmet } from '../../src/rule.ts'
import { clientsRequiring } from './shared-named.ts'

export default defineRule({
  id: 'clients/store-app-signs-in-across-domains',
  title: 'With several SIP domains the Lync Windows Store app does not run on Windows 8',
  severity: 'warn',
  why: 'On Windows 8 the app trips over servers whose names are in another domain than the address of the user.',
  facts: ['client-requirements', 'clients', 'operating-systems'],
  cites: ['L-STORE'],
  sections: ['clients'],
  alsoReads: ['sipDomains'],
  skippedWhen: 'there is one SIP domain only, or no such app on a system that is known',
  *check({ environment, facts }) {
    const domains = environment.document.sipDomains.length
    if (domains < 2) return
    const readOs = givenOsReader(facts.table('operating-systems').rows)
    for (const { client, entry, row, subject, stated } of clientsRequiring(environment, facts, 'several-sip-domains')) {
      const reading = entry.os && readOs(entry.os)
      // What is not said of the system the rule on systems tells.
      if (reading === undefined || 'unreadable' in reading) continue
      const evidence = () => [documented('client-requirements', row, row.text), stated]
      const on = systemName(reading.os)
      if (!row.systems.includes(reading.os.id)) yield met(subject, `${client.name} runs on ${on}`, evidence)
      else {
        yield unmet(subject, `${client.name} on ${on} may fail to sign in: there are ${domains} SIP domains`, {
          fix: 'update to Windows 8.1, and the app to its latest version',
          evidence,
        })
      }
    }
  },
})
