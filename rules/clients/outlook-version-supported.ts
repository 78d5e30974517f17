import { defineRule, met, unmet } from '../../src/rule.ts'
import { clientsRequiring } from './shared-named.ts'
import { judgeOutlooks } from './shared-outlook.ts'

export default defineRule({
  id: 'clients/outlook-version-supported',
  title: 'The Outlook beside every desktop client is one that it works with in full',
  severity: 'warn',
  why: 'With another Outlook some of presence, free/busy times and meeting invitations is missing.',
  facts: ['client-requirements', 'clients'],
  cites: ['L-CLSW', 'S15-WIN'],
  sections: ['clients'],
  alsoReads: ['exchange'],
  skippedWhen: 'no Outlook is given beside a desktop client, and no Exchange is described',
  *check({ environment, facts }) {
    const users = [...clientsRequiring(environment, facts, 'outlook')]
    const withExchange = environment.section('exchange') === 'given'
    const asked = withExchange ? users : users.filter(({ entry }) => entry.outlook !== undefined)
    yield* judgeOutlooks(asked, (outlook, { row, client, subject }, evidence) => {
      const last = 'lastOutlook' in row ? row.lastOutlook : undefined
      const range = last === undefined ? `${row.minOutlook} or later` : `${row.minOutlook} to ${last}`
      if (outlook.year >= row.minOutlook && (last === undefined || outlook.year <= last)) {
        return met(subject, `${client.name} works with ${outlook.name} in full`, evidence)
      }
      return unmet(subject, `${client.name} works in full with Outlook ${range}; beside it is ${outlook.name}`, {
        fix: `use Outlook ${range} beside ${client.name}`,
        evidence,
      })
    })
  },
})
