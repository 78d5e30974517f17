import { defineRule, met, unmet } from '../../src/rule.ts'
import { clientsRequiring } from './shared-named.ts'
import { judgeOutlooks } from './shared-outlook.ts'

export default defineRule({
  id: 'clients/outlook-has-contact-store',
  title: 'Where contacts are kept in Exchange, the Outlook beside every client can show them',
  severity: 'warn',
  why: 'An earlier Outlook does not know the unified contact store: its users see two lists of contacts that differ.',
  facts: ['client-requirements', 'clients'],
  cites: ['S15-OFFICE'],
  sections: ['clients'],
  alsoReads: ['features'],
  skippedWhen:
    'the unified contact store is not used (features.unifiedContactStore), or not by a client of which the documents speak',
  *check({ environment, facts }) {
    if (!environment.document.features?.unifiedContactStore?.enabled) return
    const users = [...clientsRequiring(environment, facts, 'contact-store-outlook')]
    yield* judgeOutlooks(users, (outlook, { row, subject }, evidence) =>
      outlook.year >= row.minOutlook
        ? met(subject, `${outlook.name} shows the unified contact store`, evidence)
        : unmet(subject, `${outlook.name} does not know the unified contact store`, {
            fix: `use Outlook ${row.minOutlook} or later, or leave the contacts of these users on the server`,
            evidence,
          }),
    )
  },
})
