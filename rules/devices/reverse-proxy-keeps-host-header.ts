import { ofPublications, proxyRule } from './shared-proxy.ts'

export default proxyRule({
  id: 'devices/reverse-proxy-keeps-host-header',
  title: 'Every publication of the web services keeps the host name the client asked for',
  severity: 'warn',
  why: 'The web services tell the simple URLs and Autodiscover by the host name; with the name of the pool in its place meetings do not open.',
  requirement: 'proxy-keeps-host-header',
  key: 'publish.forwardsHostHeader',
  fix: 'let the publishing rule pass on the original host header, and set forwardsHostHeader: true',
  abilities: (proxy, id, at, document) =>
    ofPublications(proxy, id, at, document, ({ forwardsHostHeader }) => forwardsHostHeader, {
      right: 'keeps the host name',
      wrong: 'does not keep the host name',
    }),
})
