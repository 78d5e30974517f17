import { ofPublications, proxyRule } from './shared-proxy.ts'

/** What a client of the web services can answer. */
const ANSWERED = ['none', 'ntlm']

export default proxyRule({
  id: 'devices/reverse-proxy-asks-no-password',
  title: 'No publication of the web services asks for what clients cannot answer',
  severity: 'warn',
  why: 'Clients and phones bring their own authentication; before a form or another sign-in page they get no meeting, no address book and no Autodiscover.',
  requirement: 'proxy-asks-no-password',
  key: 'publish.preAuthentication',
  fix: 'publish the web services without pre-authentication, and set preAuthentication: none',
  abilities: (proxy, id, at, document) =>
    ofPublications(
      proxy,
      id,
      at,
      document,
      ({ preAuthentication: asked }) => (asked === undefined ? undefined : ANSWERED.includes(asked)),
      { right: 'asks for nothing a client cannot answer', wrong: 'asks for what clients cannot answer' },
    ),
})
