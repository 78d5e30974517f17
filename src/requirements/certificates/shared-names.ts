/** Names that no single server owns: SIP domains, simple URLs, and what is published to the Internet. */

import { listed } from '../../domain/listed.ts'
import type { Environment, EnvironmentDocument, Path } from '../../environment/model.ts'
import type { SharedName } from '../certificate-row.ts'
import type { MissingName } from '../requirement.ts'
import { clientPools, publishersOf } from '../sections.ts'
import { thingsOf } from '../things.ts'

/** Something whose name is asked for. */
export interface Named {
  readonly name: string
  readonly at: Path
}

export interface Things {
  readonly named: readonly Named[]
  readonly missing: readonly MissingName[]
}

export const NOTHING: Things = { named: [], missing: [] }

/** The things of a kind, listed when the kind is first asked for, and once: every server asks for the same. */
export function sharedNames(environment: Environment): (of: SharedName) => Things {
  const lists = sharedThings(environment)
  const known = new Map<SharedName, Things>()
  return (of) => {
    const things = known.get(of) ?? lists[of]()
    known.set(of, things)
    return things
  }
}

function sharedThings(environment: Environment): Record<SharedName, () => Things> {
  const { document } = environment
  const things = thingsOf(environment)
  const given = (named: readonly Named[]): Things => ({ named, missing: [] })
  return {
    // Not every environment has one, and nothing else tells.
    'admin-url': () => given(things['admin-url']()),
    'dialin-url': () => simpleUrls(document, 'dialin', things['dialin-url']()),
    'exchange-web-services': () => given(exchangeNames(document)),
    'meet-url': () => simpleUrls(document, 'meet', things['meet-url']()),
    'office-web-apps-external': () => officeWebApps(document, things['office-web-apps-external']()),
    'published-web-services': () => webServices(document, things['external-web-services']()),
    'sip-domain': () => given(things['sip-domain']()),
    'xmpp-domain': () => given(things['xmpp-domain']()),
  }
}

/** Only what this reverse proxy publishes. */
export function publishedBy(proxy: number, { named, missing }: Things, document: EnvironmentDocument): Things {
  const own = listed(document.reverseProxies)[proxy]
  return { named: named.filter(({ name }) => publishersOf(document, name).some((each) => each === own)), missing }
}

const URL_TEXTS = { meet: 'the host of the Meet URL', dialin: 'the host of the Dial-in URL' } as const

function simpleUrls(document: EnvironmentDocument, kind: 'meet' | 'dialin', named: readonly Named[]): Things {
  if (document.simpleUrls === 'none' || named.length > 0) return { named, missing: [] }
  const settledBy = document.simpleUrls === undefined ? 'simpleUrls' : `simpleUrls.${kind}`
  return { named, missing: [{ text: URL_TEXTS[kind], settledBy }] }
}

function officeWebApps(document: EnvironmentDocument, named: readonly Named[]): Things {
  if (document.officeWebApps !== undefined) return { named, missing: [] }
  return { named, missing: [{ text: 'the external name of Office Web Apps', settledBy: 'officeWebApps' }] }
}

function webServices(document: EnvironmentDocument, named: readonly Named[]): Things {
  const missing = clientPools(document)
    .filter((pool) => pool.webServices?.external === undefined)
    .map(({ fqdn }) => ({
      text: `the external web services name of ${fqdn}`,
      settledBy: 'pools.webServices.external',
    }))
  return { named, missing }
}

function exchangeNames({ exchange }: EnvironmentDocument): readonly Named[] {
  if (exchange === undefined || exchange === 'none') return []
  return (['autodiscover', 'webServices'] as const).flatMap((key): readonly Named[] => {
    const name = exchange[key]
    const at: Path = ['exchange', key]
    return name === undefined ? [] : [{ name, at }]
  })
}
