import rule from '../../../rules/clients/vdi-plug-in-takes-client.ts'
import { type RuleCase, ruleTest } from '../../support/rule-test.ts'

const on = 'newcomer'

function at(plugin: string, client: string): string {
  return `clients: [{ client: ${plugin} }, { client: ${client}, virtualDesktop: personal }]`
}

ruleTest(rule, [
  {
    name: 'met',
    on: 'adatum-scaled-edge',
    met: ['Lync 2013 15.0.4569.1503 on Windows 8.1 Enterprise x64 in London'],
  },
  ...(
    [
      ['Lync VDI plug-in', 'Lync 2013', 'met'],
      ['Lync VDI plug-in', 'Skype for Business 2015', 'met'],
      ['Lync VDI plug-in', 'Skype for Business 2016', 'unmet'],
      ['Lync VDI plug-in', 'Lync 2013 Basic', 'unmet'],
      ['Lync VDI plug-in', 'Lync 2010', 'unmet'],
      ['Citrix HDX RealTime', 'Lync 2013', 'met'],
      ['Citrix HDX RealTime', 'Skype for Business 2016', 'met'],
      ['Citrix HDX RealTime', 'Skype for Business Basic', 'unmet'],
      ['VMware Horizon', 'Skype for Business 2015', 'met'],
      ['VMware Horizon', 'Skype for Business 2016', 'met'],
      ['VMware Horizon', 'Lync 2013', 'unmet'],
      ['VMware Horizon', 'Lync 2013 Basic', 'unmet'],
    ] as const
  ).map(
    ([plugin, client, verdict]): RuleCase => ({
      name: `${verdict}: ${plugin} and ${client}`,
      on,
      overlay: at(plugin, client),
      [verdict]: [client],
    }),
  ),
  {
    name: 'met: one of two plug-ins takes it',
    on,
    overlay: at('Lync VDI plug-in }, { client: Citrix HDX RealTime', 'Skype for Business 2016'),
    met: ['Skype for Business 2016'],
  },
  {
    name: 'unknown: no client is on a virtual desktop',
    on,
    overlay: 'clients: [{ client: Lync VDI plug-in, virtualDesktop: personal }, { client: Lync 2013 }]',
    unknown: ['Lync VDI plug-in'],
  },
  {
    name: 'empty: no plug-in',
    on,
    overlay: 'clients: [{ client: Lync 2010, virtualDesktop: personal }]',
    skipped: 'no plug-in for virtual desktops is listed',
  },
  { name: 'empty: there are none', on, overlay: 'clients: none', skipped: 'clients: none' },
  { name: 'not given', on, overlay: 'clients: null', notGiven: 'clients' },
])
