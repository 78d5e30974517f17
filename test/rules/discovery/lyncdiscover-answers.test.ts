import rule from '../../../rules/discovery/lyncdiscover-answers.ts'
import { httpReply, linking, SILENT, web } from '../../support/observed/answers.ts'
import { ruleTest } from '../../support/rule-test.ts'

const OBSERVED = 'contoso-observed'
const CONTOSO = 'internet/https/lyncdiscover.contoso.com'
const FABRIKAM = 'internet/https/lyncdiscover.fabrikam.com'
const OVER_HTTP = ['internet/http/lyncdiscover.contoso.com', 'internet/http/lyncdiscover.fabrikam.com']
const OTHERS = [...OVER_HTTP, FABRIKAM]
const URL = 'https://lyncdiscover.contoso.com/'
const HYBRID = 'features: { hybrid: true }\n'

const redirect = (location: string) => web(URL, { code: 302, location })
const xml = (token: string, href: string) =>
  `<?xml version="1.0"?><AutodiscoverResponse xmlns="urn:x" AccessLocation="External"><Root><Link token="${token}" href="${href}"/></Root></AutodiscoverResponse>`

ruleTest(rule, [
  { name: 'as described, over HTTPS and over HTTP', on: OBSERVED, met: [...OVER_HTTP, CONTOSO, FABRIKAM] },
  {
    name: 'the document as XML',
    on: OBSERVED,
    seen: web(URL, {
      body: xml('User', 'https://webext.contoso.com/Autodiscover/AutodiscoverService.svc/root/user?a=1&amp;b=2'),
    }),
    met: [...OVER_HTTP, CONTOSO, FABRIKAM],
  },
  {
    name: 'the document of the earlier mobile clients',
    on: OBSERVED,
    seen: web(URL, {
      body: '{"AccessLocation":"External","Root":{"Links":[{"href":"https://webext.contoso.com/x","token":"User"}]}}',
    }),
    met: [...OVER_HTTP, CONTOSO, FABRIKAM],
  },
  {
    name: 'the internal web site',
    on: OBSERVED,
    seen: web(URL, { body: linking('webint.contoso.net') }),
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'links to webint.contoso.net, the internal web services',
  },
  {
    name: 'another organisation',
    on: OBSERVED,
    seen: web(URL, { body: linking('web.litwareinc.com') }),
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'links to web.litwareinc.com',
  },
  {
    name: 'a default web site',
    on: OBSERVED,
    seen: web(URL, { body: '<html><title>IIS Windows Server</title></html>' }),
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'answers with the page “IIS Windows Server”, not an Autodiscover document',
  },
  {
    name: 'JSON and XML that are no such document, or lead nowhere',
    on: OBSERVED,
    seen: (probe) =>
      web(URL, { body: '{"_links":{"user":{"href":7}},"__proto__":{"Root":1}}' })(probe) ??
      web('https://lyncdiscover.fabrikam.com/', { body: '{"error":' })(probe),
    met: OVER_HTTP,
    unmet: [CONTOSO, FABRIKAM],
    says: 'leads nowhere',
  },
  {
    name: 'an error',
    on: OBSERVED,
    seen: web(URL, { code: 503 }),
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'answers with 503',
  },
  { name: 'silence', on: OBSERVED, seen: web(URL, SILENT), met: OTHERS, unknown: [CONTOSO], says: 'no answer within' },
  {
    name: 'a way on to a host of the description',
    on: OBSERVED,
    seen: redirect('https://webext.contoso.com/Autodiscover/AutodiscoverService.svc/root'),
    met: [...OVER_HTTP, CONTOSO, FABRIKAM],
  },
  {
    name: 'a way on in a circle',
    on: OBSERVED,
    seen: redirect('/'),
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'leads on and on',
  },
  {
    name: 'a way on to a foreign host, which is not asked',
    on: OBSERVED,
    seen: (probe) => {
      if (probe.ask === 'http' && probe.url.includes('example')) throw new Error('a foreign host was asked')
      return redirect('https://portal.example.com/')(probe)
    },
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'leads on to portal.example.com, which the description does not name',
  },
  {
    name: 'a way on to users online, in a hybrid',
    on: OBSERVED,
    overlay: HYBRID,
    seen: redirect('https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root'),
    met: OTHERS,
    unknown: [CONTOSO],
    says: 'leads on to webdir.online.lync.com, which is not asked',
  },
  {
    name: 'one of two addresses answers with something else',
    on: OBSERVED,
    overlay:
      'dns: { external: { resolver: ~, zones: { contoso.com: { records: [lyncdiscover A 131.107.155.40, lyncdiscover A 131.107.155.41, webext A 131.107.155.40] } } } }\n',
    seen: (probe) => {
      const isSecond = probe.ask === 'http' && probe.address === '131.107.155.41' && probe.url.startsWith('https:')
      return isSecond ? httpReply({ code: 404 }) : undefined
    },
    met: OTHERS,
    unmet: [CONTOSO],
    says: 'at 131.107.155.41 from the Internet: answers with 404',
  },
  { name: 'nobody looked at a vantage that is named', on: OBSERVED, seen: 'nobody', unknown: ['internet'] },
  { name: 'nobody looked, and none is named', on: 'contoso-single-edge', seen: 'nobody', skipped: 'nobody looked' },
  { name: 'nothing was observed at all', on: 'contoso-single-edge', skipped: 'nothing was observed' },
  { name: 'no reverse proxy', on: OBSERVED, overlay: 'reverseProxies: none\n', skipped: 'reverseProxies: none' },
])
