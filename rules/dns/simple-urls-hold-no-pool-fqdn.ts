import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'
import { allSimpleUrls, segmentsOf } from './shared-simple-urls.ts'

export default defineRule({
  id: 'dns/simple-urls-hold-no-pool-fqdn',
  title: 'No simple URL holds the FQDN of a pool',
  severity: 'fail',
  why: 'Topology Builder refuses it; and a meeting would be bound to the pool that the URL names.',
  facts: ['dns-rules'],
  cites: ['D7', 'S11'],
  sections: ['pools', 'simpleUrls'],
  skippedWhen: 'no simple URL is given',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'simple-url-no-pool')
    if (row === undefined) return
    const pools = new Set(document.pools.map(({ fqdn }) => fqdn))
    for (const { id, url, at } of allSimpleUrls(document)) {
      const pool = segmentsOf(url)
        .flatMap(endings)
        .find((name) => pools.has(name))
      const evidence = () => [stated(row), given(at, url)]
      if (pool === undefined) yield met({ id, at }, `${url} holds no pool FQDN`, evidence)
      else
        yield unmet({ id, at }, `${url} holds ${pool}, the FQDN of a pool`, {
          fix: 'give the simple URL a host of its own, such as meet.<SIP domain>, that leads to the web services',
          evidence,
        })
    }
  },
})

/** A name, and what is left of it label by label: meet.pool01.contoso.net holds pool01.contoso.net. */
function endings(name: string): readonly string[] {
  const labels = name.split('.')
  return labels.map((_, index) => labels.slice(index).join('.'))
}
