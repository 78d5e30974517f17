import { defineRule, given, met, unmet } from '../../src/rule.ts'
import { rowOf, stated } from './shared-rows.ts'
import { kindsOf, simpleUrlScopes } from './shared-simple-urls.ts'

export default defineRule({
  id: 'dns/site-simple-urls-complete',
  title: 'A site has all simple URLs of its own, or none',
  severity: 'fail',
  why: 'A site with one simple URL of its own no longer gets the global ones: dial-in pages or meetings of its users fail.',
  facts: ['dns-rules'],
  cites: ['D7', 'S11'],
  sections: ['simpleUrls'],
  alsoReads: ['sites'],
  skippedWhen: 'no site is described',
  *check({ environment: { document }, facts }) {
    const row = rowOf(facts, document.product, 'simple-url-site-complete')
    const [global, ...own] = simpleUrlScopes(document)
    if (row === undefined || global === undefined) return
    const sites = new Set(own.map(({ name }) => name))
    for (const [index, { name }] of (document.sites ?? []).entries()) {
      if (!sites.has(name))
        yield met({ id: name, at: ['sites', index] }, `${name} uses the global simple URLs`, () => [stated(row)])
    }
    // Meet and Dial-in every organisation must have; what else is global, the site must have too.
    const wanted = new Set([...kindsOf(global), 'meet', 'dialin'])
    for (const scope of own) {
      const { name, at } = scope
      const kinds: readonly string[] = kindsOf(scope)
      const missing = [...wanted].filter((kind) => !kinds.includes(kind))
      const evidence = () => [stated(row), given(at, `${name} has ${kinds.join(', ') || 'none'}`)]
      if (missing.length === 0 || kinds.length === 0) yield met({ id: name, at }, `${name} has all or none`, evidence)
      else
        yield unmet({ id: name, at }, `${name} has ${kinds.join(', ')} of its own, and lacks ${missing.join(', ')}`, {
          fix: `give ${name} the simple URLs ${missing.join(', ')} with Set-CsSimpleUrlConfiguration, or use the global ones`,
          evidence,
        })
    }
  },
})
