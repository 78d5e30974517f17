import rule from '../../../rules/certificates/devices-trust-internal-authority.ts'
import { ruleTest } from '../../support/rule-test.ts'

ruleTest(rule, [
  {
    name: 'trusted',
    on: 'adatum-scaled-edge',
    overlay: 'clients: [{ client: Lync 2013, os: Windows 7 SP1 Enterprise x64, trustsInternalCa: true }]\n',
    met: ['Lync 2013 on Windows 7 SP1 Enterprise x64'],
  },
  {
    name: 'not trusted',
    on: 'adatum-scaled-edge',
    overlay: 'clients: [{ client: Lync 2013 for iPhone, os: iOS 7.1, trustsInternalCa: false }]\n',
    unmet: ['Lync 2013 for iPhone on iOS 7.1'],
    says: 'does not trust the internal authority, which issued dir01',
  },
  {
    name: 'not given',
    on: 'adatum-scaled-edge',
    overlay: 'clients: [{ client: Lync 2013 for iPhone, os: iOS 7.1 }]\n',
    skipped: 'no client says whether it trusts',
  },
  { name: 'no clients', on: 'adatum-scaled-edge', overlay: 'clients: none\n', skipped: 'none' },
  { name: 'no certificates', on: 'adatum-scaled-edge', overlay: 'certificates: none\n', skipped: 'none' },
  {
    name: 'certificates are not given',
    on: 'adatum-scaled-edge',
    overlay: 'certificates: ~\n',
    notGiven: 'certificates',
  },
])
