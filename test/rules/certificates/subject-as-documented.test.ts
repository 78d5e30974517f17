import rule from '../../../rules/certificates/subject-as-documented.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate, described, EVERY } from './overlays.ts'

const DESCRIBED = 'northwind-sfb-2019'

ruleTest(rule, [
  { name: 'a file', on: 'newcomer', met: ['se'] },
  {
    name: 'the reference environment',
    on: 'contoso-single-edge',
    met: EVERY.filter((id) => !['oauth', 'owas'].includes(id)),
  },
  {
    name: 'another name of it',
    on: DESCRIBED,
    overlay: described('subject: web01.northwind.com'),
    unmet: ['pool01'],
    says: 'the subject of pool01 is web01.northwind.com; documented is pool01.northwind.com',
  },
  {
    name: 'a wildcard is another finding',
    on: DESCRIBED,
    overlay: described("subject: '*.northwind.com'"),
  },
  {
    name: 'the subject is not given',
    on: DESCRIBED,
    overlay: described('subject: ~'),
    unknown: ['pool01'],
  },
  {
    name: 'assigned nowhere',
    on: DESCRIBED,
    overlay: described('assignedTo: ~'),
  },
  {
    name: 'a request is not read yet',
    on: 'newcomer',
    overlay: certificate('se', 'file: ~', 'roots: ~', 'request: newcomer.pem'),
    unknown: ['se'],
    says: 'se is a request',
  },
  { name: 'no certificates', on: DESCRIBED, overlay: 'certificates: none\n', skipped: 'none' },
  { name: 'certificates are not given', on: DESCRIBED, overlay: 'certificates: ~\n', notGiven: 'certificates' },
])
