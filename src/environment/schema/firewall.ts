/** The firewalls around the Edge, as planned. */

import { dictionary, noneOrRecord, optional } from './forms.ts'
import { choice, flag, list, record, text } from './kit.ts'
import { later } from './later.ts'
import { trafficRules } from './traffic.ts'

const side = (description: string) => choice(description, ['external', 'internal', 'inside'])

export const firewall = later(() =>
  noneOrRecord('the firewalls around the Edge', {
    ...optional({
      rules: trafficRules(
        'the rules as planned',
        'a table of rules (CSV), a script with New-NetFirewallRule, or the configuration of a firewall',
        'allow',
      ),
      covers: list(
        'the firewalls the rules are of: external (towards the Internet), internal (towards the internal network), inside (between servers and clients inside)',
        side('which firewall'),
        { default: ['external', 'internal'] },
      ),
      firewalls: dictionary(
        'the firewalls that the rules name, and where each stands; external, internal and inside need not be told',
        text('the name of a firewall, as in the rules', { examples: ['fw-perimeter'] }),
        side('where it stands'),
      ),
      nat: record('how external addresses of the Edge are translated', {
        ...optional({
          inboundKeepsSource: flag('whether the source address of inbound packets stays as it is; it must'),
          outboundKeepsDestination: flag('whether the destination address of outbound packets stays as it is; it must'),
          samePair: flag('whether the same public address stands for the same private one both ways; it must'),
          hairpin: flag('whether Edge Servers reach each other through their public A/V addresses; they must'),
          internal: flag('whether the internal adapter of the Edge is translated too; it must not be'),
        }),
      }),
      twoFirewalls: flag('whether one firewall stands before the Edge and another behind it'),
      ipsecOnMedia: flag('whether IPsec applies to the media ports; it must not'),
      sipInspection: flag('whether a firewall rewrites SIP (application layer gateway)'),
      tlsInspection: flag('whether a firewall or proxy opens TLS connections and re-signs them'),
    }),
  }),
)
