import { listed } from '../../src/domain/listed.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeNeighbour } from './shared.ts'

export default defineRule({
  id: 'exchange/office-web-apps-version-supported',
  title: 'The products work with the version of Office Web Apps Server or Office Online Server',
  severity: 'warn',
  why: 'PowerPoint cannot be shown in meetings.',
  facts: ['interop-support', 'interop-versions'],
  cites: ['L-OWAS', 'S15-OWAS'],
  sections: ['officeWebApps'],
  skippedWhen: 'there is no farm of Office Web Apps',
  *check({ environment: { document }, facts }) {
    const purpose = { server: 'office-web-apps', use: 'meetings', text: 'to show PowerPoint with' } as const
    for (const [index, { fqdn, version }] of listed(document.officeWebApps).entries()) {
      const neighbour = { id: fqdn, at: ['officeWebApps', index], key: 'officeWebApps.version', version }
      yield judgeNeighbour(document, facts, neighbour, purpose)
    }
  },
})
