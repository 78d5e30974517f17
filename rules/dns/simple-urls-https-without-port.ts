import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'
import { allSimpleUrls } from './shared-simple-urls.ts'

export default defineRule({
  id: 'dns/simple-urls-https-without-port',
  title: 'Every simple URL starts with https:// and names no port',
  severity: 'fail',
  why: 'Topology Builder and the cmdlets refuse any other simple URL.',
  facts: ['dns-rules'],
  cites: ['D7', 'S11'],
  sections: ['simpleUrls'],
  skippedWhen: 'no simple URL is given',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'simple-url-form')
    if (row === undefined) return
    for (const { id, url, at } of allSimpleUrls(document)) {
      const wrong = faultOf(url)
      const evidence = () => [stated(row), given(at, url)]
      if (wrong === undefined) yield met({ id, at }, `${url} has the documented form`, evidence)
      else
        yield unmet({ id, at }, `${url} ${wrong}`, {
          fix: `write it as https://${new URL(url).hostname}${new URL(url).pathname.replace(/\/$/, '')}`,
          evidence,
        })
    }
  },
})

/** As typed: a port that is the default one is a port too. */
function faultOf(url: string): string | undefined {
  const [, scheme = '', authority = ''] = /^([a-z]+):\/\/([^/?#]*)/i.exec(url) ?? []
  if (scheme.toLowerCase() !== 'https') return 'does not start with https://'
  return /:\d*$/.test(authority) ? 'names a port' : undefined
}
