import { gapsIn, writtenVersions } from '../../src/domain/tls-versions.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { NO_VERSIONS, speakingEnds, versionsGiven } from './shared.ts'
import { saidBy, settingRow } from './shared-setting.ts'

export default defineRule({
  id: 'tls/no-version-left-out-between',
  title: 'No TLS version is switched off between two that are on',
  severity: 'warn',
  why: 'Two ends with a version in common still cannot connect: the version they would agree on is the one that is off.',
  facts: ['tls-support'],
  cites: ['RFC5246'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'sqlServers', 'officeWebApps', 'reverseProxies', 'devices'],
  skippedWhen: NO_VERSIONS,
  *check({ environment, facts }) {
    const ends = speakingEnds(environment)
    const row = ends.length > 0 && settingRow(facts, 'versions-without-gap')
    if (!row) return
    for (const end of ends) {
      const subject = { id: end.id, at: end.tls.at }
      const gaps = writtenVersions(gapsIn(end.versions))
      const evidence = () => [...saidBy(row), versionsGiven(end)]
      if (gapsIn(end.versions).length === 0) yield met(subject, `${end.id} leaves no version out`, evidence)
      else {
        yield unmet(subject, `${end.id} has ${writtenVersions(end.versions)} on, and ${gaps} off between them`, {
          fix: `switch ${gaps} on at ${end.id}, or the older versions off`,
          evidence,
        })
      }
    }
  },
})
