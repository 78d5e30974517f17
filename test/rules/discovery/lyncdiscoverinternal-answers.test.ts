import rule from '../../../rules/discovery/lyncdiscoverinternal-answers.ts'
import { linking, REFUSED, web } from '../../support/observed/answers.ts'
import { ruleTest } from '../../support/rule-test.ts'

const OBSERVED = 'contoso-observed'
const CONTOSO = 'inside/https/lyncdiscoverinternal.contoso.com'
const FABRIKAM = 'inside/https/lyncdiscoverinternal.fabrikam.com'
const URL = 'https://lyncdiscoverinternal.contoso.com/'

ruleTest(rule, [
  { name: 'as described', on: OBSERVED, met: [CONTOSO, FABRIKAM] },
  {
    name: 'links to the external web services, as mobile devices inside need them',
    on: OBSERVED,
    seen: web(URL, { body: linking('webext.contoso.com') }),
    met: [CONTOSO, FABRIKAM],
  },
  {
    name: 'links to a host that is no web service of the description',
    on: OBSERVED,
    seen: web(URL, { body: linking('old.contoso.net') }),
    met: [FABRIKAM],
    unmet: [CONTOSO],
    says: 'links to old.contoso.net',
  },
  { name: 'no such page', on: OBSERVED, seen: web(URL, { code: 404 }), met: [FABRIKAM], unmet: [CONTOSO] },
  { name: 'refused', on: OBSERVED, seen: web(URL, REFUSED), met: [FABRIKAM], unknown: [CONTOSO] },
  {
    name: 'could not be asked',
    on: OBSERVED,
    seen: (probe) => (probe.ask === 'http' && probe.url === URL ? { notRun: 'it was ended' } : undefined),
    met: [FABRIKAM],
    unknown: [CONTOSO],
    says: 'it was ended',
  },
  { name: 'nobody looked at a vantage that is named', on: OBSERVED, seen: 'nobody', unknown: ['inside'] },
  { name: 'nobody looked, and none is named', on: 'contoso-single-edge', seen: 'nobody', skipped: 'nobody looked' },
])
