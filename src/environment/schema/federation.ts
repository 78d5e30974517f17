/** Other organisations, and the own users in the cloud. */

import type * as z from 'zod'
import { feature, featureOfKind, optional, shortOrLong } from './forms.ts'
import { choice, flag, fqdn, list, record, text } from './kit.ts'
import { later } from './later.ts'
import { tls } from './servers.ts'
import { url } from './simple-urls.ts'

const PARTNER_PRODUCTS = [
  'lync-2013',
  'lync-2010',
  'ocs-2007-r2',
  'ocs-2007',
  'sfb-2015',
  'sfb-2019',
  'sfb-se',
  'online',
  'other',
] as const

const partnerParts = later(() =>
  record('a federation partner', {
    domain: fqdn('the SIP domain of the partner'),
    ...optional({
      accessEdge: fqdn('the Access Edge FQDN of the partner, where it is not found through DNS'),
      product: choice('what the partner runs; OCS 2007 needs more open ports', PARTNER_PRODUCTS),
      tls: later(() => tls('the TLS versions its Edge speaks')),
    }),
  }),
)

const partner = later(() =>
  shortOrLong(
    'a SIP domain that is allowed to federate',
    'a domain name',
    fqdn('the SIP domain of the partner').transform((domain): z.output<typeof partnerParts> => ({ domain })),
    partnerParts,
  ),
)

const providerParts = later(() =>
  record('a hosting provider', {
    proxyFqdn: fqdn('its Access Edge FQDN', { like: 'sipfed.online.lync.com' }),
    ...optional({
      name: text('its name', { examples: ['Lync Online'] }),
      enabled: flag('whether it is switched on'),
      autodiscoverUrl: text('its Autodiscover URL', {
        examples: ['https://webdir.online.lync.com/Autodiscover/AutodiscoverService.svc/root'],
      }),
      sharedAddressSpace: flag('whether it holds users of the same SIP domains (EnabledSharedAddressSpace)'),
      verification: choice('how its users are verified (VerificationLevel)', [
        'use-source-verification',
        'always-verifiable',
        'always-unverifiable',
      ]),
    }),
  }),
)

const hostingProvider = later(() =>
  shortOrLong(
    'a hosting provider',
    'the Access Edge FQDN of the provider',
    fqdn('the Access Edge FQDN of the provider').transform(
      (proxyFqdn): z.output<typeof providerParts> => ({ proxyFqdn }),
    ),
    providerParts,
  ),
)

const blockedDomains = later(() => list('SIP domains that are blocked', fqdn('a SIP domain')))

export const federation = later(() =>
  featureOfKind(
    'federation with other organisations: open (any partner, found through DNS) or partners (only those listed)',
    ['open', 'partners'],
    optional({
      partnerDiscovery: flag('whether partners find this organisation through the SRV record _sipfederationtls._tcp'),
      allowedDomains: list('partners that are allowed', partner),
      ocs2007Partners: flag(
        'whether any partner runs Office Communications Server 2007, before R2; with open federation the list of partners cannot tell',
      ),
      blockedDomains,
      hostingProviders: list('hosting providers', hostingProvider),
    }),
  ),
)

export const hybrid = later(() =>
  feature(
    'users of the same SIP domains in Microsoft 365; every external record keeps pointing on premises',
    optional({
      sharedSipAddressSpace: flag('whether the SIP address space is shared with the tenant'),
      tenant: text('the name of the tenant', { like: 'contoso.onmicrosoft.com' }),
      directorySync: flag('whether the directory is synchronised'),
      moveUsers: flag('whether users are moved to Microsoft 365'),
      allUsersOnline: flag(
        'whether no user is on premises any more, so that the records lead to Microsoft 365 and the servers can go',
        { default: false },
      ),
      voice: flag('whether hybrid voice is used'),
      federation: choice('how the tenant federates; it must be as on premises', ['open', 'partners', 'none']),
      allowedDomains: list('SIP domains the tenant allows', fqdn('a SIP domain')),
      blockedDomains,
      authorizationServer: record('the authorization server of the tenant, as the servers trust it (microsoft.sts)', {
        ...optional({
          metadataUrl: url('its metadata URL, which holds the id of the tenant', {
            examples: ['https://accounts.accesscontrol.windows.net/contoso.onmicrosoft.com/metadata/json/1'],
          }),
          realm: text('its realm: the id of the tenant', { examples: ['00000000-1111-2222-3333-444444444444'] }),
        }),
      }),
      modernAuthentication: record('on which sides modern authentication is on', {
        ...optional({
          servers: flag(
            'whether the servers send clients to the tenant to sign in (ClientAuthorizationOAuthServerIdentity: evoSTS)',
          ),
          tenant: flag('whether it is on in the tenant'),
        }),
      }),
    }),
  ),
)

/** What `Get-CsAccessEdgeConfiguration` shows: one set for the organisation, not one for each Edge pool. */
export const accessEdgeConfiguration = later(() =>
  record('the global configuration of the Access Edge', {
    ...optional({
      allowOutsideUsers: flag('whether users may come in over the Internet, with an account or without'),
      allowFederatedUsers: flag('whether users may talk to federated domains, and to users in the cloud'),
      partnerDiscovery: flag(
        'whether domains that are not on the list of allowed domains are looked for in DNS (EnablePartnerDiscovery)',
      ),
      routing: choice('how partners are found: by SRV records, or all through one default route', [
        'dns-srv',
        'default-route',
      ]),
    }),
  }),
)
