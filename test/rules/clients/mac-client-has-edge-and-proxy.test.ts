import rule from '../../../rules/clients/mac-client-has-edge-and-proxy.ts'
import { ruleTest } from '../../support/rule-test.ts'

const MAC = 'clients: [{ client: SfB Mac, os: macOS 12 }]'

ruleTest(rule, [
  { name: 'met', on: 'tailspintoys-one-address', met: ['Skype for Business on Mac 16.31 on macOS 13 in Leeds'] },
  {
    name: 'unmet: neither',
    on: 'newcomer',
    overlay: MAC,
    unmet: ['SfB Mac on macOS 12'],
    says: 'needs an Edge Server and a reverse proxy; there is none',
  },
  {
    name: 'unmet: no reverse proxy',
    on: 'contoso-single-edge',
    overlay: `${MAC}\nreverseProxies: none`,
    unmet: ['SfB Mac on macOS 12'],
    says: 'needs a reverse proxy; there is none',
  },
  {
    name: 'unknown: whether there is an Edge is not given',
    on: 'contoso-single-edge',
    overlay: `${MAC}\nedgePools: null`,
    unknown: ['SfB Mac on macOS 12'],
  },
  {
    name: 'empty: the Mac clients of 2011 do without',
    on: 'contoso-single-edge',
    skipped: 'no client is listed that needs both',
  },
  { name: 'empty: there are none', on: 'newcomer', overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on: 'newcomer', overlay: 'clients: null', notGiven: 'clients' },
])
