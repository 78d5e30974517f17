import type { HttpReply, Vantage } from '../../src/question-observed.ts'
import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { addressesOf, fromPlace, type Heard, heardTogether, type UNSEEN, unheard } from '../shared/observed-places.ts'
import { documentedAnswers } from '../shared/service-answers.ts'
import { hostOf, isHosted, targetOf, titleOf, type WebNames, webNames, whoAnswers } from '../shared/web-answers.ts'
import { type OpenedUrl, openedUrls, simpleUrlHosts } from './shared-simple-urls.ts'

export default defineRule({
  id: 'discovery/simple-urls-answer',
  title: 'The simple URLs answer with the web services where people open them',
  severity: 'fail',
  why: 'Whoever opens the link of a meeting, or the page of numbers to dial in, gets an error or the page of another server.',
  facts: ['service-answers'],
  cites: ['D7'],
  sections: ['simpleUrls'],
  alsoReads: ['dns', 'features', 'pools', 'reverseProxies', 'sipDomains', 'vantages'],
  observed: true,
  skippedWhen: 'no simple URL has a known address, or nobody looked',
  *check(context) {
    const { environment } = context
    yield* fromPlace('inside', environment, answersFrom('inside', context))
    if (environment.section('reverseProxies') !== 'none')
      yield* fromPlace('internet', environment, answersFrom('internet', context))
  },
})

function* answersFrom(at: Vantage, context: RuleContext): Iterable<Judgement | typeof UNSEEN | undefined> {
  const { document } = context.environment
  const names = webNames(document, simpleUrlHosts(document))
  for (const opened of openedUrls(document)) {
    // The Control Panel is for inside only.
    if (at === 'internet' && opened.kind === 'admin') continue
    const view = at === 'internet' ? 'external' : 'internal'
    const addresses = addressesOf(context.observe, view, hostOf(new URL(opened.url))) ?? []
    const heard = addresses.map((address): Heard | typeof UNSEEN => {
      const answer = context.observe({ ask: 'http', at, url: opened.url, address })
      if (answer.status === 'unanswered') return unheard(address, answer)
      if (answer.outcome !== 'replied') return { address, verdict: 'unknown', text: answer.reason, evidence: [] }
      const told = judgeReply(answer, opened, names, context)
      const extra = told.isUnclear ? documentedAnswers(context, 'simple-urls-other-codes') : []
      return { ...told, address, evidence: [...whoAnswers(answer, answer.seen), ...extra] }
    })
    const subject = { id: `${at}/${opened.url}`, at: opened.at }
    yield heardTogether({ subject, what: opened.url, at, evidence: documentedAnswers(context, 'simple-urls') }, heard)
  }
}

type Told = Pick<Heard, 'verdict' | 'text' | 'fix'> & { readonly isUnclear?: true }

/** The page a web server shows before anything is published on it. */
const DEFAULT_PAGE = /^(IIS|Microsoft Internet Information Services|Welcome to nginx|Apache2? )/i

function judgeReply(reply: HttpReply, opened: OpenedUrl, names: WebNames, context: RuleContext): Told {
  const { code, location, body } = reply
  if (code >= 300 && code < 400 && location !== undefined) return judgeRedirect(location, opened, names, context)
  const title = titleOf(body)
  if (code >= 200 && code < 300) {
    const isBare = title !== undefined && DEFAULT_PAGE.test(title)
    return isBare ? wrong(`answers with the page “${title}” of a bare web server`, opened) : met(`answers with ${code}`)
  }
  if (code === 401 && opened.kind === 'admin') return met('asks who the administrator is')
  const told = wrong(`answers with ${code}`, opened)
  return code >= 500 || code === 401 ? told : { ...told, isUnclear: true }
}

function judgeRedirect(location: string, opened: OpenedUrl, names: WebNames, context: RuleContext): Told {
  const target = targetOf(location, opened.url)
  if (target === undefined) return wrong('leads on to what is no web address', opened)
  const to = hostOf(target)
  if (names.all.has(to)) return met(`leads on to ${to}`)
  if (isHosted(to, context.environment.document))
    return { verdict: 'unknown', text: `leads on to ${to}, which is not asked` }
  return wrong(`leads on to ${to}, which the description does not name`, opened)
}

function met(text: string): Told {
  return { verdict: 'met', text }
}

function wrong(text: string, { url }: OpenedUrl): Told {
  return { verdict: 'unmet', text, fix: `let ${hostOf(new URL(url))} lead to the web services of a pool` }
}
