/** Asking the Autodiscover service itself, and judging its answer. */

import { autodiscoverLinks } from '../../src/domain/autodiscover-document.ts'
import { publicationOf } from '../../src/domain/autodiscover-publication.ts'
import { listed } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsView } from '../../src/question.ts'
import type { HttpReply, Vantage } from '../../src/question-observed.ts'
import type { Judgement, RuleContext } from '../../src/rule.ts'
import { addressesOf, type Heard, heardTogether, type UNSEEN, unheard, worstOf } from '../shared/observed-places.ts'
import { documentedAnswers } from '../shared/service-answers.ts'
import { hostOf, isHosted, targetOf, titleOf, type WebNames, whoAnswers } from '../shared/web-answers.ts'

/** Clients follow few of them. */
const MOST_HOPS = 3
/** What a client goes on with, the most telling first. */
const TOKENS = ['user', 'domain', 'self']

export interface Discovery {
  readonly context: RuleContext
  readonly at: Vantage
  readonly view: DnsView
  readonly names: WebNames
}

/** With what was found where answers lead on to, so that each is looked at once however many addresses lead there. */
interface Walk extends Discovery {
  readonly found: Map<string, Answers>
}

type Answers = readonly (Heard | typeof UNSEEN)[]

/** One finding for a URL, at every address of its name. */
export function judgeAutodiscover(
  discovery: Discovery,
  url: string,
  subject: { readonly id: string; readonly at: readonly (string | number)[] },
): Judgement | typeof UNSEEN | undefined {
  const evidence = documentedAnswers(discovery.context, 'autodiscover')
  return heardTogether(
    { subject, what: url, at: discovery.at, evidence },
    askAll({ ...discovery, found: new Map() }, url, 0),
  )
}

function askAll(walk: Walk, url: string, hops: number): Answers {
  const key = `${hops} ${url}`
  const found = walk.found.get(key) ?? askEach(walk, url, hops)
  walk.found.set(key, found)
  return found
}

function askEach(walk: Walk, url: string, hops: number): Answers {
  const { context, view, at } = walk
  const addresses = addressesOf(context.observe, view, hostOf(new URL(url))) ?? []
  return addresses.map((address) => {
    const answer = context.observe({ ask: 'http', at, url, address })
    if (answer.status === 'unanswered') return unheard(address, answer)
    if (answer.outcome !== 'replied') return { address, verdict: 'unknown', text: answer.reason, evidence: [] }
    const { seen } = answer
    const told = judgeReply(answer, url, walk, hops)
    return { ...told, address, evidence: [...whoAnswers(answer, seen), ...told.evidence] }
  })
}

type Told = Omit<Heard, 'address'>

const told = (verdict: 'met' | 'unknown', text: string): Told => ({ verdict, text, evidence: [] })
const wrong = (text: string, fix: string): Told => ({ verdict: 'unmet', text, fix, evidence: [] })

function judgeReply(reply: HttpReply, url: string, walk: Walk, hops: number): Told {
  const { code, location, body } = reply
  if (code >= 300 && code < 400 && location !== undefined) return follow(location, url, walk, hops)
  const fix = `let the address of ${hostOf(new URL(url))} answer with the web services of a pool`
  if (code !== 200) return wrong(`answers with ${code}, and not with an Autodiscover document`, fix)
  const links = autodiscoverLinks(body)
  if (links === undefined) {
    const title = titleOf(body)
    return wrong(`answers with ${title ? `the page “${title}”` : 'something else'}, not an Autodiscover document`, fix)
  }
  const redirect = links.find(({ token }) => token === 'redirect')
  if (redirect) return follow(redirect.href, url, walk, hops)
  const targets = TOKENS.flatMap((token) => links.filter((link) => link.token === token))
    .map(({ href }) => targetOf(href, url))
    .filter((target) => target !== undefined)
  const [first] = targets
  if (first === undefined) return wrong('answers with an Autodiscover document that leads nowhere', fix)
  return (
    targets.map((target) => judgeLink(hostOf(target), walk)).find(({ verdict }) => verdict !== 'met') ??
    judgeLink(hostOf(first), walk)
  )
}

/** Asked at every address of the host it leads to, where the description names that. */
function follow(to: string, url: string, walk: Walk, hops: number): Told {
  const { context, view, names } = walk
  const { document } = context.environment
  const target = targetOf(to, url)
  const fix = `let ${hostOf(new URL(url))} answer itself, or lead to the web services of a pool`
  if (target === undefined) return wrong('leads on to what is no web address', fix)
  const host = hostOf(target)
  if (isHosted(host, document)) return told('unknown', `leads on to ${host}, which is not asked`)
  if (!names.all.has(host)) return wrong(`leads on to ${host}, which the description does not name`, fix)
  if (hops === MOST_HOPS) return wrong(`leads on and on, the last time to ${host}`, fix)
  const onward = askAll(walk, target.href, hops + 1)
  const worst = worstOf(onward)
  if (worst !== undefined) return { ...worst, text: `leads on to ${host}, which at ${worst.address} ${worst.text}` }
  const why = onward.length > 0 ? 'was not asked' : `has no known address in the ${view} view`
  return told('unknown', `leads on to ${host}, which ${why}`)
}

/** Outside, only the external web services are reached; inside, both. */
function judgeLink(host: string, { at, names }: Discovery): Told {
  const { internal, external, allExternal } = names
  if (external.has(host) || (at !== 'internet' && internal.has(host)))
    return told('met', `answers with a document that links to ${host}`)
  if (internal.has(host))
    return wrong(
      `links to ${host}, the internal web services, which clients outside do not reach`,
      'let the reverse proxy lead to the external web site of the pool: port 443 to 4443, and 80 to 8080',
    )
  if (!allExternal)
    return {
      ...told('unknown', `links to ${host}, and the external web services FQDN of some pool is not given`),
      settledBy: 'pools.webServices.external',
    }
  return wrong(
    `links to ${host}, which the description does not give as the web services of a pool`,
    'give the web services FQDN of the pool as it is, or let the name lead to a pool of this description',
  )
}

/** Over which protocols the name is published: all that is said, or HTTPS. */
export function publishedOver(document: EnvironmentDocument, name: string): readonly ('https' | 'http')[] {
  const published = listed(document.reverseProxies).flatMap(({ publish }) => publish ?? [])
  const rules = published.filter(({ hosts }) => hosts.includes(name))
  const overHttps = rules.length === 0 || rules.some(({ ports }) => ports === undefined || '443' in ports)
  const publication = publicationOf(document, name)
  const overHttp = 'over' in publication && publication.over === 'HTTP'
  return [...(overHttps ? (['https'] as const) : []), ...(overHttp ? (['http'] as const) : [])]
}
