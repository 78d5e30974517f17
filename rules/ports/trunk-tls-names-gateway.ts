import { defineRule, given, met, unknown, unmet } from '../../src/rule.ts'
import { rowOf, says } from './shared-network.ts'
import { trunksOf } from './shared-trunks.ts'

export default defineRule({
  id: 'ports/trunk-tls-names-gateway',
  title: 'A trunk over TLS names its gateway by FQDN',
  severity: 'fail',
  why: 'The certificate of the gateway holds a name: with an address in its place no TLS connection comes about.',
  facts: ['network-rules'],
  cites: ['P16'],
  sections: [],
  alsoReads: ['voice', 'devices'],
  skippedWhen: 'no trunk uses TLS',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, 'trunk-tls', document.product)
    for (const { id, at, transport, device, fqdn } of trunksOf(document)) {
      if (row === undefined || transport !== 'TLS') continue
      const subject = { id, at }
      const evidence = () => [
        says(row),
        given(at, `${fqdn ?? 'no FQDN'}, ${device?.address?.join(', ') ?? 'no address'}`),
      ]
      if (fqdn !== undefined) yield met(subject, `${id} is named ${fqdn}`, evidence)
      else if (device?.address === undefined)
        yield unknown(subject, `the FQDN of ${id} is not given`, { settledBy: 'devices.fqdn' })
      else
        yield unmet(subject, `${id} uses TLS, and is known by its address ${device.address.join(', ')} alone`, {
          fix: 'give it an FQDN, with a DNS record and a certificate for it, or use TCP',
          evidence,
        })
    }
  },
})
