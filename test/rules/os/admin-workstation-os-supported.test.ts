import rule from '../../../rules/os/admin-workstation-os-supported.ts'
import { ruleTest } from '../../support/rule-test.ts'

const on = 'contoso-single-edge'

/** The workstation of Contoso on another system. */
function workstation(os: string, more = ''): string {
  return `adminWorkstations: [{ name: admin01, os: ${os}${more} }]`
}

const ID = ['admin01']

ruleTest(rule, [
  { name: 'met: a client system', on, met: ID },
  { name: 'met: a server system', on, overlay: workstation('Windows Server 2012 Standard'), met: ID },
  {
    name: 'met: a server system with the update it needs',
    on,
    overlay: workstation('Windows Server 2012 R2 Standard', ', productVersion: 5.0.8308.577'),
    met: ID,
  },
  {
    name: 'unmet: not listed',
    on,
    overlay: workstation('Windows 10 Pro x64'),
    unmet: ID,
    says: 'admin01 runs Windows 10 Pro, which Lync Server 2013 does not support for the administrative tools',
  },
  {
    name: 'unmet: 32 bits',
    on,
    overlay: workstation('Windows 8.1 Pro x86'),
    unmet: ID,
    says: 'Windows 8.1 has to be x64, not x86',
  },
  { name: 'unmet: no service pack', on, overlay: workstation('Windows 7 RTM Enterprise x64'), unmet: ID },
  {
    name: 'unmet: before the update',
    on,
    overlay: workstation('Windows Server 2012 R2 Standard', ', productVersion: 5.0.8308.420'),
    unmet: ID,
  },
  { name: 'unknown: the architecture is not given', on, overlay: workstation('Windows 8.1 Pro'), unknown: ID },
  {
    name: 'unknown: the build of the tools is not given',
    on,
    overlay: workstation('Windows Server 2012 R2 Standard'),
    unknown: ID,
  },
  { name: 'unknown: unreadable', on, overlay: workstation('Windows Nine'), unknown: ID },
  {
    name: 'unknown: not given',
    on,
    edits: [{ find: '{ name: admin01, os: Windows 8.1 Enterprise x64 }', replace: '{ name: admin01 }' }],
    unknown: ID,
    says: 'its operating system is not given',
  },
  { name: 'empty: there is none', on: 'newcomer', skipped: 'adminWorkstations: none' },
  { name: 'empty: an empty list', on: 'newcomer', overlay: 'adminWorkstations: []', skipped: 'no computer' },
  { name: 'not given', on: 'newcomer', overlay: 'adminWorkstations: null', notGiven: 'adminWorkstations' },
  ...['sfb-2015', 'sfb-2019', 'sfb-se'].map((product) => ({
    name: `${product}: no page names a client system`,
    on: on as 'contoso-single-edge',
    overlay: `product: ${product}\n${workstation('Windows 10 Pro x64')}`,
    unmet: ID,
    level: 'warn' as const,
    says: 'is not confirmed to support',
  })),
])
