import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { fromPlace, type UNSEEN } from '../shared/observed-places.ts'
import { webNames } from '../shared/web-answers.ts'
import { judgeAutodiscover } from './shared-autodiscover.ts'
import { simpleUrlHosts } from './shared-simple-urls.ts'

export default defineRule({
  id: 'discovery/lyncdiscoverinternal-answers',
  title: 'The Autodiscover service answers clients inside and leads them to the web services',
  severity: 'fail',
  why: 'Every client inside asks here first, and Windows Store clients know no other way.',
  facts: ['service-answers'],
  cites: ['MS-OCDISCWS', 'D27', 'D1'],
  sections: ['pools'],
  alsoReads: ['dns', 'features', 'reverseProxies', 'simpleUrls', 'sipDomains', 'vantages'],
  observed: true,
  skippedWhen: 'no Autodiscover name has a known address inside, or nobody looked from inside',
  *check(context) {
    yield* fromPlace('inside', context.environment, answersInside(context))
  },
})

function* answersInside(context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  const { document } = context.environment
  const names = webNames(document, simpleUrlHosts(document))
  for (const [index, domain] of document.sipDomains.entries()) {
    const name = `lyncdiscoverinternal.${domain}`
    const subject = { id: `inside/https/${name}`, at: ['sipDomains', index] }
    yield judgeAutodiscover({ context, at: 'inside', view: 'internal', names }, `https://${name}/`, subject)
  }
}
