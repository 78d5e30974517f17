import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'
import { type SimpleUrl, type SimpleUrlScope, segmentsOf, simpleUrlScopes } from './shared-simple-urls.ts'

export default defineRule({
  id: 'dns/simple-urls-distinct',
  title: 'No simple URL is the same as another, or the beginning of another',
  severity: 'fail',
  why: 'The web services cannot tell a meeting from the dial-in page: Topology Builder refuses the second URL.',
  facts: ['dns-rules'],
  cites: ['D7', 'S11'],
  sections: ['simpleUrls'],
  skippedWhen: 'no simple URL is given',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'simple-url-distinct')
    if (row === undefined) return
    for (const { url, clash } of simpleUrlScopes(document).flatMap(clashes)) {
      const subject = { id: url.id, at: url.at }
      const evidence = () => [
        stated(row),
        given(url.at, url.url),
        ...(clash ? [given(clash.at, `${clash.id}: ${clash.url}`)] : []),
      ]
      if (clash === undefined) yield met(subject, `${url.url} begins like no other simple URL`, evidence)
      else
        yield unmet(subject, `${url.url} begins with, or is, ${clash.url} (${clash.id})`, {
          fix: 'give every simple URL a host or a path of its own',
          evidence,
        })
    }
  },
})

/** Each URL, with one that it begins with: the same, or one that ends at a slash of it. */
function clashes({ urls }: SimpleUrlScope): readonly { readonly url: SimpleUrl; readonly clash?: SimpleUrl }[] {
  const byPath = new Map<string, SimpleUrl[]>()
  for (const url of urls) {
    const path = segmentsOf(url.url).join('/')
    byPath.set(path, [...(byPath.get(path) ?? []), url])
  }
  return urls.map((url) => {
    const segments = segmentsOf(url.url)
    const beginnings = segments.map((_, index) => segments.slice(0, index + 1).join('/'))
    const clash = beginnings.flatMap((path) => byPath.get(path) ?? []).find((other) => other !== url)
    return clash ? { url, clash } : { url }
  })
}
