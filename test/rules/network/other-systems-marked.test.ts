import rule from '../../../rules/network/other-systems-marked.ts'
import { ruleTest } from '../../support/rule-test.ts'

const qos = (text: string) => `network: { qos: { client: { ${text} } } }\n`
const SUBJECT = ['qos/client/otherSystems']

ruleTest(rule, [
  { name: 'they mark too', on: 'proseware-two-sites', met: SUBJECT },
  {
    name: 'they do not',
    on: 'proseware-two-sites',
    overlay: qos('otherSystems: false'),
    unmet: SUBJECT,
    says: 'Skype for Business for iPhone and iPad does not mark its packets',
  },
  {
    name: 'nobody says whether they do',
    on: 'proseware-two-sites',
    overlay: qos('otherSystems: null'),
    unknown: SUBJECT,
  },
  {
    name: 'every client runs on Windows',
    on: 'proseware-two-sites',
    overlay: 'clients: [{ client: Lync 2013, os: Windows 7 SP1 Enterprise x64, count: 5 }]\n',
    skipped: 'every client runs on Windows',
  },
  {
    name: 'a browser on another system',
    on: 'proseware-two-sites',
    overlay: 'clients: [{ client: Lync Web App, os: Mac OS X 10.8, browser: Safari 6, count: 5 }]\n',
    skipped: 'every client runs on Windows',
  },
  { name: 'nothing is marked', on: 'contoso-single-edge', skipped: 'nothing is marked' },
])
