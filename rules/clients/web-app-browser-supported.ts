import { systemName } from '../../src/domain/names.ts'
import { givenOsReader } from '../../src/domain/os-given.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeNamedBrowser, rowsOn } from './shared-browsers.ts'
import { namedClients } from './shared-named.ts'

export default defineRule({
  id: 'clients/web-app-browser-supported',
  title: 'Every web app runs in a browser that supports it on its operating system',
  severity: 'fail',
  why: 'In another browser the meeting does not open, or opens without audio, video and sharing.',
  facts: ['client-browsers', 'clients', 'operating-systems'],
  cites: ['L-LWA', 'S15-MEET'],
  sections: ['clients'],
  skippedWhen: 'no web app is listed on a system of which the documents speak',
  *check({ environment, facts }) {
    const rows = facts.rows('client-browsers', environment.document.product)
    const readOs = givenOsReader(facts.table('operating-systems').rows)
    for (const seen of namedClients(environment, facts)) {
      if (seen.entry.os === undefined || !rows.some(({ clients }) => clients.includes(seen.client.id))) continue
      const reading = readOs(seen.entry.os)
      // What is not said of the system, or wrong with it, the rule on systems tells.
      if ('unreadable' in reading) continue
      const here = rowsOn(rows, seen.client.id, reading.os.id)
      const judgement = here.length > 0 ? judgeNamedBrowser(seen, here, ` on ${systemName(reading.os)}`) : undefined
      if (judgement) yield judgement
    }
  },
})
