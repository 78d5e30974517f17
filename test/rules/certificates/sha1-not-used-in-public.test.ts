import rule from '../../../rules/certificates/sha1-not-used-in-public.ts'
import { ruleTest } from '../../support/rule-test.ts'
import { certificate } from './overlays.ts'

ruleTest(rule, [
  { name: 'SHA-256', on: 'fourthcoffee-hybrid', met: ['edge-external', 'web-publishing'] },
  {
    name: 'SHA-1 before Windows refused it',
    on: 'adatum-scaled-edge',
    overlay: certificate('edge-external', 'signature: sha1WithRSAEncryption'),
    skipped: 'as of a day on which Windows refuses SHA-1',
  },
  {
    name: 'SHA-1 since then',
    on: 'fourthcoffee-hybrid',
    overlay: certificate('edge-external', 'signature: sha1RSA'),
    met: ['web-publishing'],
    unmet: ['edge-external'],
    says: 'edge-external is signed with SHA-1',
  },
  {
    name: 'who issued it is not given, nor does its role ask for a public authority',
    on: 'fourthcoffee-hybrid',
    overlay: certificate('edge-internal', 'signature: sha1RSA', 'issuer: ~'),
    met: ['edge-external', 'web-publishing'],
    unknown: ['edge-internal'],
  },
  {
    name: 'an internal authority may go on',
    on: 'fourthcoffee-hybrid',
    overlay: certificate('edge-internal', 'signature: sha1RSA'),
    met: ['edge-external', 'web-publishing'],
  },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
