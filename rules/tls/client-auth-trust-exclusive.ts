import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { serverEnds } from './shared.ts'
import { saidBy, settingRow } from './shared-setting.ts'

/** `2`, `0x2`, `exclusive CA trust` */
const EXCLUSIVE = /^\s*(?:(?:0x|dword:)?0*2|exclusive\s*ca(?:\s*trust)?)\s*$/i

export default defineRule({
  id: 'tls/client-auth-trust-exclusive',
  title: 'Schannel trusts client certificates by exclusive CA trust',
  severity: 'warn',
  why: 'Otherwise a certificate that is in the wrong store of Windows makes servers refuse each other.',
  facts: ['tls-support'],
  cites: ['OPD'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no server says its Schannel trust mode (tls.clientAuthTrustMode at pools or edgePools)',
  *check({ environment, facts }) {
    const ends = serverEnds(environment).filter(({ tls }) => tls?.value.clientAuthTrustMode !== undefined)
    const row = ends.length > 0 && settingRow(facts, 'exclusive-ca-trust')
    if (!row) return
    for (const { id, tls, server } of ends) {
      const mode = tls?.value.clientAuthTrustMode
      if (!tls || mode === undefined || !row.products.includes(server.product)) continue
      const at = [...tls.at, 'clientAuthTrustMode']
      const evidence = () => [...saidBy(row), given(at, `clientAuthTrustMode: ${mode}`)]
      if (EXCLUSIVE.test(mode)) yield met({ id, at }, `${id} has exclusive CA trust`, evidence)
      else {
        yield unmet({ id, at }, `ClientAuthTrustMode is ${mode} at ${id}, not 2 (exclusive CA trust)`, {
          fix: `set ClientAuthTrustMode to 2 below HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL at ${id}`,
          evidence,
        })
      }
    }
  },
})
