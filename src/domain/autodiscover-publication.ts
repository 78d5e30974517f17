import { listed } from './listed.ts'

/** How a reverse proxy publishes a name of the Autodiscover service: over HTTP too, or over HTTPS alone. */

interface PublishingRule {
  readonly hosts: readonly string[]
  /** External to internal port. */
  readonly ports?: Readonly<Record<string, number>> | undefined
  readonly httpAutodiscover?: boolean | undefined
}

interface Publishing {
  readonly reverseProxies?: 'none' | readonly { readonly publish?: readonly PublishingRule[] | undefined }[] | undefined
  readonly features?:
    | { readonly mobility?: { readonly autodiscoverOverHttp?: boolean | undefined } | undefined }
    | undefined
}

export type Publication = { readonly over: 'HTTP' | 'HTTPS' } | { readonly settledBy: string }

/** As its publishing rules say, else as the features do; or the key that would tell. */
export function publicationOf({ reverseProxies, features }: Publishing, name: string): Publication {
  const proxies = listed(reverseProxies)
  const rules = proxies.flatMap(({ publish }) => publish ?? []).filter(({ hosts }) => hosts.includes(name))
  if (rules.some(({ ports, httpAutodiscover }) => httpAutodiscover || ports?.['80'] === 8080)) return { over: 'HTTP' }
  if (rules.some(({ ports }) => ports !== undefined)) return { over: 'HTTPS' }
  const overHttp = features?.mobility?.autodiscoverOverHttp
  if (overHttp !== undefined) return { over: overHttp ? 'HTTP' : 'HTTPS' }
  return { settledBy: proxies.length > 0 ? 'reverseProxies.publish' : 'reverseProxies' }
}
