import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { fromPlace, type UNSEEN } from '../shared/observed-places.ts'
import { webNames } from '../shared/web-answers.ts'
import { judgeAutodiscover, publishedOver } from './shared-autodiscover.ts'
import { simpleUrlHosts } from './shared-simple-urls.ts'

export default defineRule({
  id: 'discovery/lyncdiscover-answers',
  title: 'The Autodiscover service answers clients outside and leads them to the external web services',
  severity: 'fail',
  why: 'Mobile clients outside know no other way in, and every client outside asks here first.',
  facts: ['service-answers'],
  cites: ['MS-OCDISCWS', 'D27', 'D1'],
  sections: ['pools', 'reverseProxies'],
  alsoReads: ['dns', 'features', 'simpleUrls', 'sipDomains', 'vantages'],
  observed: true,
  skippedWhen: 'no Autodiscover name has a known address outside, or nobody looked from the Internet',
  *check(context) {
    yield* fromPlace('internet', context.environment, answersOutside(context))
  },
})

function* answersOutside(context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  const { document } = context.environment
  const names = webNames(document, simpleUrlHosts(document))
  for (const [index, domain] of document.sipDomains.entries()) {
    const name = `lyncdiscover.${domain}`
    for (const scheme of publishedOver(document, name)) {
      const url = `${scheme}://${name}/`
      const subject = { id: `internet/${scheme}/${name}`, at: ['sipDomains', index] }
      yield judgeAutodiscover({ context, at: 'internet', view: 'external', names }, url, subject)
    }
  }
}
