/** Active Directory. */

import { ipAddresses } from './addresses.ts'
import { optional } from './forms.ts'
import { choice, flag, fqdn, list, record, text } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'
import { os } from './servers.ts'

const functionalLevel = (what: string) =>
  text(`the functional level of the ${what}`, { like: 'Windows Server 2008 R2' })

const domainController = later(() =>
  record('a domain controller', {
    fqdn: fqdn('its FQDN'),
    ...optional({
      address: ipAddresses('its address'),
      os: os(),
      site: siteName(),
      globalCatalog: flag('whether it holds the global catalog'),
      readOnly: flag('whether it is read-only', { default: false }),
    }),
  }),
)

const domain = later(() =>
  record('a domain of the forest', {
    // Not an FQDN block: a single-label domain is a fault that a rule explains.
    name: text('its DNS name', { examples: ['contoso.net'] }).transform((name) => name.toLowerCase()),
    ...optional({
      netbiosName: text('its NetBIOS name', { examples: ['CONTOSO'] }),
      functionalLevel: functionalLevel('domain'),
      users: flag('whether users of the product are in it'),
      servers: flag('whether servers of the product are in it'),
      prepared: flag('whether the domain is prepared (Enable-CsAdDomain)'),
      domainControllers: list('its domain controllers', domainController),
    }),
  }),
)

export const activeDirectory = later(() =>
  record('the Active Directory forest', {
    ...optional({
      forest: record('the forest', {
        ...optional({
          name: fqdn('the name of the root domain'),
          functionalLevel: functionalLevel('forest'),
          topology: choice('how users and servers are spread over forests', [
            'single-forest',
            'resource-forest',
            'central-forest',
            'multiple-forests',
          ]),
          schemaPrepared: flag('whether the schema is prepared (Install-CsAdServerSchema)'),
          prepared: flag('whether the forest is prepared (Enable-CsAdForest)'),
        }),
      }),
      domains: list('the domains of the forest', domain),
    }),
  }),
)
