import { proxyRule } from './shared-proxy.ts'

export default proxyRule({
  id: 'devices/reverse-proxy-takes-san-certificates',
  title: 'Every reverse proxy takes certificates with subject alternative names',
  severity: 'fail',
  why: 'One listener answers to the web services, the simple URLs and Autodiscover: with one name on its certificate all but one of them end in a warning.',
  requirement: 'proxy-takes-san-certificates',
  key: 'sanCertificates',
  fix: 'use a reverse proxy that takes certificates with subject alternative names, and set sanCertificates: true',
  abilities: ({ sanCertificates }, id, at) => [
    {
      id,
      at,
      does: sanCertificates,
      right: `${id} takes certificates with subject alternative names`,
      wrong: `${id} takes no certificates with subject alternative names`,
    },
  ],
})
