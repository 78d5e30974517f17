import rule from '../../../rules/certificates/autodiscover-names-on-web-certificate.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { entry } from './overlays.ts'

/** A certificate of its own for the web services inside, with these names beside that of the server. */
function web(names: string, features = 'features: { mobility: true }\n'): string {
  const own = entry(
    'web',
    'subject: lync01.contoso.net',
    `sans: [lync01.contoso.net, meet.contoso.com, dialin.contoso.com${names}]`,
    'assignedTo: { lync01.contoso.net: WebServicesInternal }',
  )
  return `${features}certificates:\n${own}`
}

const INTERNAL = 'lync01.contoso.net/web-internal'

ruleTest(rule, [
  { name: 'one certificate for both', on: 'newcomer', met: [INTERNAL] },
  {
    name: 'on the certificate of the web services',
    on: 'newcomer',
    overlay: web(', lyncdiscoverinternal.contoso.com'),
    met: [INTERNAL],
  },
  { name: 'by a wildcard there', on: 'newcomer', overlay: web(", '*.contoso.com'"), met: [INTERNAL] },
  {
    name: 'on the Default certificate only',
    on: 'newcomer',
    overlay: web(''),
    unmet: [INTERNAL],
    says: 'lyncdiscoverinternal.contoso.com is on se, and not on web, which serves the web services',
  },
  {
    name: 'whether there are mobile clients is not given',
    on: 'newcomer',
    overlay: web('', ''),
    unknown: [INTERNAL],
  },
  {
    name: 'on neither',
    on: 'northwind-sfb-2019',
    overlay:
      'features: { mobility: true }\ncertificates: [{ id: pool01, sans: [pool01.northwind.com], assignedTo: { pool01.northwind.com: Default } }]\n',
    skipped: 'no certificate is assigned that needs the Autodiscover names',
  },
  { name: 'no certificates', on: 'newcomer', overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: 'newcomer', overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
