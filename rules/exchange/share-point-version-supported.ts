import { listed } from '../../src/domain/listed.ts'
import { defineRule } from '../../src/rule.ts'
import { judgeNeighbour } from './shared.ts'

const TEXTS = {
  'skill-search': 'to search for skills with',
  'compliance-search': 'to search archives with',
  oauth: 'to exchange tokens with',
} as const

export default defineRule({
  id: 'exchange/share-point-version-supported',
  title: 'The products work with the version of SharePoint for what it is used for',
  severity: 'fail',
  why: 'The search for skills finds nobody, archives cannot be searched, or SharePoint refuses the servers.',
  facts: ['interop-support', 'interop-versions'],
  cites: ['L-EXCH', 'S15-PARTNER', 'S15-SEARCH', 'S15-SKILL', 'S19-SKILL'],
  sections: [],
  alsoReads: ['sharePoint'],
  skippedWhen: 'no farm of SharePoint says what it is used for (sharePoint.uses)',
  *check({ environment: { document }, facts }) {
    for (const [index, { fqdn, version, uses = [] }] of listed(document.sharePoint).entries()) {
      const at = ['sharePoint', index]
      for (const use of new Set(uses)) {
        const id = uses.length > 1 ? `${fqdn}/${use}` : fqdn
        const neighbour = { id, at, key: 'sharePoint.version', version }
        yield judgeNeighbour(document, facts, neighbour, { server: 'sharepoint', use, text: TEXTS[use] })
      }
    }
  },
})
