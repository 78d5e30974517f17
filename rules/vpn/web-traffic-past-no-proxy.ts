import { few } from '../../src/domain/few.ts'
import { described } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { Place } from '../../src/question.ts'
import {
  defineRule,
  documented,
  type Evidence,
  found,
  given,
  type Judgement,
  met,
  type RuleContext,
  type Subject,
  unknown,
  unmet,
} from '../../src/rule.ts'
import { edgeServesClients, topicRow, type VpnAt, vpnsOf } from './shared.ts'
import { hostNamesOutside } from './shared-names.ts'

export default defineRule({
  id: 'vpn/web-traffic-past-no-proxy',
  title: 'Web traffic of VPN clients is sent to no proxy through the tunnel',
  severity: 'warn',
  why: 'Web services, meetings in a browser and Exchange take the tunnel to the proxy, whatever the routes say of them.',
  facts: ['vpn-requirements'],
  cites: ['VPN-PAPER', 'VPN-SPLIT'],
  sections: ['vpn'],
  alsoReads: ['edgePools', 'exchange', 'features', 'network', 'pools', 'reverseProxies', 'simpleUrls', 'sipDomains'],
  skippedWhen: 'no Edge serves remote users, so that VPN clients have no other way',
  *check(context) {
    const { document } = context.environment
    if (!edgeServesClients(document)) return
    for (const each of vpnsOf(document)) yield* judge(each, context)
  },
})

/** What the file of the VPN says counts for more than that there is none: it is what clients get. */
function* judge({ vpn, at }: VpnAt, context: RuleContext): Iterable<Judgement> {
  const { name, proxy } = vpn
  const subject = { id: name, at }
  const row = topicRow(context, 'proxy')
  if (row === undefined) return
  const answer = context.observe({ ask: 'tunnel', profile: name })
  const place = answer.status === 'answered' ? answer.proxy : undefined
  const path = [...at, 'proxy']
  const said: readonly Evidence[] = place
    ? [found(place, 'the configuration names a proxy')]
    : proxy === undefined
      ? []
      : [given(path, `proxy: ${proxy}`)]
  const evidence = () => [documented('vpn-requirements', row, `no proxy is in the way: ${row.because}`), ...said]
  if (place === undefined && proxy === undefined)
    yield unknown(subject, `whether ${name} sends web traffic to a proxy is not given`, {
      settledBy: 'vpn.proxy',
      evidence,
    })
  else if (place === undefined && proxy === false) yield met(subject, `${name} sends web traffic to no proxy`, evidence)
  else yield judgeExceptions(subject, name, place, evidence, context)
}

/** A proxy is in the way of the names it makes no exception for. */
function judgeExceptions(
  subject: Subject,
  name: string,
  place: Place | undefined,
  evidence: () => readonly Evidence[],
  context: RuleContext,
): Judgement {
  const exceptions = exceptionsOf(context.environment.document)
  const names = hostNamesOutside(context).filter(({ web }) => web)
  const sent = `${name} sends web traffic to a proxy through the tunnel`
  if (exceptions === undefined)
    return unknown(subject, `${sent}, and which names go past the proxy is not given`, {
      settledBy: 'network.proxy.bypass',
      place,
      evidence,
    })
  const left = names
    .map(({ name: each }) => each)
    .filter((each) => !exceptions.some((pattern) => isException(pattern, each)))
  const shown = () => [
    ...evidence(),
    given(['network', 'proxy'], exceptions.length > 0 ? `bypass: ${exceptions.join(', ')}` : 'bypass: none'),
  ]
  if (left.length > 0)
    return unmet(subject, `${sent}, that for ${few(left)} too`, {
      place,
      fix: 'let the names of the reverse proxy and of Exchange go past the proxy (exceptions of the proxy, or a PAC file that answers DIRECT)',
      evidence: shown,
    })
  const settledBy = exchangeMissing(context.environment.document)
  return settledBy === undefined
    ? met(subject, `${sent}, but not that for the reverse proxy and Exchange`, shown)
    : unknown(subject, `${sent}, and which names Exchange has is not given`, { settledBy, place, evidence: shown })
}

/** The names a proxy is not used for; undefined: they are not given. */
function exceptionsOf({ network }: EnvironmentDocument): readonly string[] | undefined {
  const proxy = described(network)?.proxy
  return proxy === 'none' ? [] : proxy?.bypass
}

/** The key that would give the names of Exchange. */
function exchangeMissing({ exchange }: EnvironmentDocument): string | undefined {
  if (exchange === undefined) return 'exchange'
  if (exchange === 'none') return undefined
  const missing = (['autodiscover', 'webServices'] as const).find((key) => exchange[key] === undefined)
  return missing && `exchange.${missing}`
}

/** Whether a name is one a proxy is not used for: `*` stands for anything, and a leading dot for what lies below. */
function isException(pattern: string, name: string): boolean {
  const parts = pattern
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('*')
  const [first = ''] = parts
  if (parts.length === 1) return name === first || (first.startsWith('.') && name.endsWith(first))
  const last = parts.at(-1) ?? ''
  if (!(name.startsWith(first) && name.endsWith(last))) return false
  let rest: string | undefined = name.slice(first.length, Math.max(first.length, name.length - last.length))
  for (const part of parts.slice(1, -1)) {
    const index: number = rest.indexOf(part)
    if (index < 0) return false
    rest = rest.slice(index + part.length)
  }
  return name.length >= first.length + last.length
}
