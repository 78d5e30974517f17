/** Answers of web servers: what they lead on to, and who it is that answers. */

import { listed } from '../../src/domain/listed.ts'
import { plainName } from '../../src/domain/plain-name.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { HttpReply, Seen } from '../../src/question-observed.ts'
import { type Evidence, note } from '../../src/rule.ts'
import { seenBy } from './observed.ts'

type Pool = EnvironmentDocument['pools'][number]

/** Longer ones are no answer of web services, and would not fit into a recording. */
const MOST_URL = 2000

/** Where to, read against the URL that was asked; undefined for what is no web address. */
export function targetOf(location: string, url: string): URL | undefined {
  if (!URL.canParse(location, url)) return undefined
  const target = new URL(location, url)
  return /^https?:$/.test(target.protocol) && target.href.length <= MOST_URL ? target : undefined
}

export function hostOf({ hostname }: URL): string {
  return plainName(hostname)
}

/** The names web services answer under, as the description gives them. */
export interface WebNames {
  readonly internal: ReadonlySet<string>
  readonly external: ReadonlySet<string>
  /** Whether every pool gives its external name. */
  readonly allExternal: boolean
  /** These, those of the simple URLs, of Autodiscover, and all a reverse proxy publishes. */
  readonly all: ReadonlySet<string>
}

export function webNames(document: EnvironmentDocument, simpleUrls: readonly string[]): WebNames {
  const pools = document.pools.filter(({ role }) => ['front-end', 'standard-edition', 'director'].includes(role))
  const internal = new Set(pools.flatMap(({ fqdn, webServices }) => [fqdn, webServices?.internal ?? []].flat()))
  const external = new Set(pools.flatMap(({ webServices }) => webServices?.external ?? []))
  const published = listed(document.reverseProxies).flatMap(({ publish }) => publish ?? [])
  const discovery = document.sipDomains.flatMap((name) => [`lyncdiscover.${name}`, `lyncdiscoverinternal.${name}`])
  const hosts = [...discovery, ...simpleUrls, ...published.flatMap((rule) => rule.hosts)]
  return {
    internal,
    external,
    allExternal: pools.every(({ webServices }: Pool) => webServices?.external !== undefined),
    all: new Set([...internal, ...external, ...hosts].map(plainName)),
  }
}

/** Where Microsoft answers for users who are online. */
export function isHosted(host: string, { features }: EnvironmentDocument): boolean {
  return features?.hybrid?.enabled === true && /\.(online\.lync|infra\.lync)\.com$/.test(host)
}

const MOST_TITLE = 80

/** Evidence: what tells who answers. */
export function whoAnswers({ code, contentType, server, body, ms }: HttpReply, seen: Seen): readonly Evidence[] {
  const title = titleOf(body)
  const told = [
    `${code} after ${ms} ms`,
    contentType && `of the type ${contentType}`,
    server && `from a server that calls itself ${server}`,
    title && `titled “${title}”`,
  ]
  return [note(told.filter(Boolean).join(', ')), seenBy(seen)]
}

export function titleOf(body: string): string | undefined {
  const title = /<title[^<>]*>([^<]*)/i.exec(body)?.[1]?.replace(/\s+/g, ' ').trim()
  return title ? title.slice(0, MOST_TITLE) : undefined
}
