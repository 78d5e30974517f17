import { compareBuilds } from '../../src/domain/builds.ts'
import { aRole, PRODUCT_NAMES } from '../../src/domain/names.ts'
import type { TlsHardeningRow } from '../../src/domain/tls-row.ts'
import { isHardened } from '../../src/domain/tls-versions.ts'
import { defineRule, documented, given, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'
import { type ServerEnd, type SpeakingEnd, speakingServers, versionsGiven } from './shared.ts'

export default defineRule({
  id: 'tls/hardening-supported-at-this-update',
  title: 'TLS 1.0 and 1.1 are switched off only where the product and its update support that',
  severity: 'fail',
  why: 'A product or update that needs the old versions stops working without them: its own services no longer find each other.',
  facts: ['tls-support'],
  cites: ['S15-TLS'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'TLS 1.0 is off at no server whose product and role the documents speak of (tls at pools or edgePools)',
  *check({ environment, facts }) {
    const hardened = speakingServers(environment).filter(({ versions }) => isHardened(versions))
    if (hardened.length === 0) return
    const rows = facts.table('tls-support').rows.filter((row) => row.kind === 'hardening')
    for (const end of hardened) {
      const { product, role } = end.server
      const row = rows.find(({ products, roles }) => products.includes(product) && roles.includes(role))
      if (row) yield judge(end, row)
    }
  },
})

function judge(end: ServerEnd & SpeakingEnd, row: TlsHardeningRow): Judgement {
  const { id, server } = end
  const subject = { id, at: end.tls.at }
  const what = `${id}, ${aRole(server.role)} of ${PRODUCT_NAMES[server.product]}`
  const built = server.productVersion
  const evidence = () => [
    documented('tls-support', row, row.text),
    ...(row.note ? [note(row.note)] : []),
    versionsGiven(end),
    ...(built ? [given(built.at, `build ${built.value}`)] : []),
  ]
  if (row.verdict === 'unsupported') {
    const fix = `switch TLS 1.0 and TLS 1.1 on again at ${id}, or move its users to a later product`
    return unmet(subject, `${what}, has TLS 1.0 off, which is not supported`, { fix, evidence })
  }
  const { minProductVersion: needed, minProductVersionName: update } = row
  if (needed === undefined) return met(subject, `${what}, may have TLS 1.0 and 1.1 off`, evidence)
  const order = built && compareBuilds(built.value, needed)
  if (order === undefined) {
    const problem = built ? `"${built.value}" is not a build` : 'the product build is not given'
    const settledBy = server.role === 'edge' ? 'edgePools.productVersion' : 'pools.productVersion'
    return unknown(subject, `${what}, has TLS 1.0 off, which needs ${needed} (${update}); ${problem}`, {
      settledBy,
      evidence,
    })
  }
  if (order >= 0) return met(subject, `${what}, may have TLS 1.0 and 1.1 off at build ${built?.value}`, evidence)
  return unmet(
    subject,
    `${what}, has TLS 1.0 off at build ${built?.value}; that needs ${needed} (${update}) or later`,
    {
      fix: `install ${update} on ${id} before TLS 1.0 and 1.1 are switched off`,
      evidence,
    },
  )
}
