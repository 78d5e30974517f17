import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { defineRule, met, unmet } from '../../src/rule.ts'
import { offerings } from './shared-offered.ts'

export default defineRule({
  id: 'tls/tls-1-3-only-where-documented',
  title: 'TLS 1.3 is on only where the product is documented to offer it',
  severity: 'warn',
  why: 'Nobody tested the product with TLS 1.3: what fails then fails without a document, and without support.',
  facts: ['tls-support'],
  cites: ['L-ENC', 'SFB-ENC'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no TLS versions are given for a server of a documented product (tls at pools or edgePools)',
  *check(context) {
    for (const { end, row, evidence } of offerings(context)) {
      const subject = { id: end.id, at: end.tls.at }
      const product = PRODUCT_NAMES[end.server.product]
      if (!end.versions.includes('TLS 1.3')) yield met(subject, `TLS 1.3 is off at ${end.id}`, evidence)
      else if (row.versions.includes('TLS 1.3')) yield met(subject, `${product} offers TLS 1.3`, evidence)
      else {
        yield unmet(subject, `TLS 1.3 is on at ${end.id}; ${product} is not documented to offer it`, {
          fix: `switch TLS 1.3 off at ${end.id}`,
          evidence,
        })
      }
    }
  },
})
