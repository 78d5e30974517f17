/** Web services as the description has them: Autodiscover documents and pages of simple URLs, at the addresses named. */

import type { Loaded } from '../../../src/environment/load.ts'
import type { HttpQuestion, HttpReply } from '../../../src/question-observed.ts'

const SERVER = 'Microsoft-IIS/8.5'

/** Nothing for a URL that is none of Autodiscover and none of the simple URLs. */
export function httpAsDescribed({ environment }: Loaded): (probe: HttpQuestion) => HttpReply | undefined {
  const { pools, simpleUrls } = environment.document
  const web = pools.find(({ webServices }) => webServices !== undefined)?.webServices
  const urls = JSON.stringify(simpleUrls ?? {})
  return ({ url }) => {
    const { protocol, hostname, pathname, origin } = new URL(url)
    if (pathname.endsWith('/root')) return autodiscovered(links(`${origin}${pathname}`, 'contoso.com'))
    const [label, ...domain] = hostname.split('.')
    if (label === 'lyncdiscover' || label === 'lyncdiscoverinternal') {
      const host = (label === 'lyncdiscover' ? web?.external : web?.internal) ?? pools[0]?.fqdn ?? ''
      const root = `https://${host}/Autodiscover/AutodiscoverService.svc/root`
      return autodiscovered(protocol === 'http:' ? redirect(root) : links(root, domain.join('.')))
    }
    return urls.includes(url) ? page() : undefined
  }
}

/** Over HTTP the service tells nothing but where to ask over HTTPS. */
function redirect(root: string): string {
  return JSON.stringify({ _links: { redirect: { href: root } } })
}

function links(root: string, domain: string): string {
  const query = `?originalDomain=${domain}`
  return JSON.stringify({
    _links: { self: { href: `${root}${query}` }, user: { href: `${root}/oauth/user${query}` } },
  })
}

function autodiscovered(body: string): HttpReply {
  return { outcome: 'replied', code: 200, contentType: 'application/json', server: SERVER, body, ms: 12 }
}

function page(): HttpReply {
  const body = '<!DOCTYPE html><html><head><title>Lync Web App</title></head><body></body></html>'
  return { outcome: 'replied', code: 200, contentType: 'text/html; charset=utf-8', server: SERVER, body, ms: 9 }
}
