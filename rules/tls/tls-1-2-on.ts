import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { offerings } from './shared-offered.ts'

export default defineRule({
  id: 'tls/tls-1-2-on',
  title: 'TLS 1.2 is switched on at every server whose product offers it',
  severity: 'warn',
  why: 'Clients, partners and Microsoft 365 that no longer speak older versions cannot connect.',
  facts: ['tls-support'],
  cites: ['L-ENC', 'SFB-ENC'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no TLS versions are given for a server of a documented product (tls at pools or edgePools)',
  *check(context) {
    for (const { end, row, evidence } of offerings(context)) {
      const subject = { id: end.id, at: end.tls.at }
      if (!row.versions.includes('TLS 1.2')) continue
      if (end.versions.includes('TLS 1.2')) yield met(subject, `TLS 1.2 is on at ${end.id}`, evidence)
      else {
        const message = `TLS 1.2 is off at ${end.id}, though ${PRODUCT_NAMES[end.server.product]} offers it`
        yield unmet(subject, message, { fix: `switch TLS 1.2 on at ${end.id}, for clients and servers`, evidence })
      }
    }
  },
})
