import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'
import { allSimpleUrls, segmentsOf } from './shared-simple-urls.ts'

export default defineRule({
  id: 'dns/simple-urls-of-documented-characters',
  title: 'Simple URLs are made of letters, digits and periods',
  severity: 'warn',
  why: 'With other characters simple URLs may not work as expected, the documents say.',
  facts: ['dns-rules'],
  cites: ['D7', 'S11'],
  sections: ['simpleUrls'],
  skippedWhen: 'no simple URL is given',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'simple-url-characters')
    if (row === undefined) return
    for (const { id, url, at } of allSimpleUrls(document)) {
      const odd = /[^a-z0-9.]/.exec(segmentsOf(url).join(''))?.[0]
      const evidence = () => [stated(row), given(at, url)]
      if (odd === undefined) yield met({ id, at }, `${url} is made of letters, digits and periods`, evidence)
      else
        yield unmet({ id, at }, `${url} holds "${odd}"`, {
          fix: 'choose a host and a path of letters, digits and periods; changing them later takes new records and certificates',
          evidence,
        })
    }
  },
})
