import { writtenVersions } from '../../src/domain/tls-versions.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { NO_VERSIONS, speakingEnds, versionsGiven } from './shared.ts'
import { saidBy, settingRow } from './shared-setting.ts'

export default defineRule({
  id: 'tls/ssl-off',
  title: 'SSL 2.0 and SSL 3.0 are switched off at every server and reverse proxy',
  severity: 'warn',
  why: 'Whoever is in the path makes both ends fall back to SSL 3.0, and then reads what they send.',
  facts: ['tls-support'],
  cites: ['L-ENC', 'SFB-ENC', 'S15-TLS'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'sqlServers', 'officeWebApps', 'reverseProxies', 'devices'],
  skippedWhen: NO_VERSIONS,
  *check({ environment, facts }) {
    const ends = speakingEnds(environment)
    const row = ends.length > 0 && settingRow(facts, 'ssl-off')
    if (!row) return
    for (const end of ends) {
      const subject = { id: end.id, at: end.tls.at }
      const ssl = end.versions.filter((version) => version.startsWith('SSL'))
      const evidence = () => [...saidBy(row), versionsGiven(end)]
      if (ssl.length === 0) yield met(subject, `SSL is off at ${end.id}`, evidence)
      else {
        const names = writtenVersions(ssl)
        yield unmet(subject, `${names} is on at ${end.id}`, { fix: `switch ${names} off at ${end.id}`, evidence })
      }
    }
  },
})
