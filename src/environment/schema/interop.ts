/** The servers of other products that this one works with. */

import { ipAddresses } from './addresses.ts'
import { noneOrList, noneOrRecord, optional } from './forms.ts'
import { choice, flag, fqdn, list, record, text } from './kit.ts'
import { later } from './later.ts'
import { deviceName, siteName } from './names.ts'
import { computer, tls } from './servers.ts'
import { url } from './simple-urls.ts'

const exchangeServer = later(() =>
  record('an Exchange server', {
    fqdn: fqdn('its FQDN'),
    ...optional({
      address: ipAddresses('its address'),
      version: text('its version, where it differs', { examples: ['Exchange 2013 CU6'] }),
      roles: list(
        'its roles',
        choice('a role', ['client-access', 'mailbox', 'um', 'um-call-router', 'edge-transport']),
      ),
      site: siteName(),
    }),
  }),
)

const partnerApplication = later(() =>
  noneOrRecord('Exchange as a partner application of the servers (Get-CsPartnerApplication)', {
    ...optional({
      enabled: flag('whether it is switched on'),
      applicationIdentifier: text('its identifier', { like: '00000002-0000-0ff1-ce00-000000000000' }),
      fullTrust: flag('whether its trust level is Full'),
      metadataUrl: url('its metadata URL, with an Exchange of your own', {
        examples: ['https://autodiscover.contoso.com/autodiscover/metadata/json/1'],
      }),
      throughTenant: flag('whether the authorization server of the tenant vouches for it (UseOAuthServer)'),
    }),
  }),
)

export const exchange = later(() =>
  noneOrRecord('Exchange', {
    ...optional({
      version: text('its version, such as Exchange 2013 CU5, or Exchange Online', {
        examples: ['Exchange 2013 CU5', 'Exchange Online'],
      }),
      autodiscover: fqdn('the name of its Autodiscover service', { like: 'autodiscover.contoso.com' }),
      webServices: fqdn('the name of its web services (EWS) and Outlook on the web'),
      public: ipAddresses('its public address'),
      oauth: flag('whether server-to-server authentication with it is set up'),
      autodiscoverUrl: url('the Autodiscover URL set in the OAuth configuration (ExchangeAutodiscoverUrl)', {
        examples: ['https://autodiscover.contoso.com/autodiscover/autodiscover.svc'],
      }),
      autodiscoverInternalUri: url(
        'the Autodiscover URL that the Client Access servers give inside (AutoDiscoverServiceInternalUri)',
        { examples: ['https://autodiscover.contoso.com/autodiscover/autodiscover.xml'] },
      ),
      partnerApplication,
      modernAuthentication: flag('whether modern authentication is on at Exchange'),
      dualStack: flag('whether its names also have IPv6 addresses; Exchange UM has no IPv6'),
      servers: list('its servers', exchangeServer),
    }),
  }),
)

const officeWebAppsFarm = later(() =>
  record('an Office Web Apps Server or Office Online Server farm', {
    fqdn: fqdn('the internal name of the farm'),
    ...optional({
      external: fqdn('its external name; default the internal one'),
      discoveryUrl: url('its discovery URL; default https://<fqdn>/hosting/discovery/', {
        examples: ['https://wac01.contoso.net/hosting/discovery/'],
      }),
      version: text('its version', { like: 'Office Web Apps Server 2013 SP1' }),
      address: ipAddresses('its address, or the virtual address of the farm'),
      loadBalancer: deviceName('the name of the load balancer below devices', 'lb01'),
      site: siteName(),
      tls: tls(),
      servers: list(
        'its servers',
        record('a server of the farm', {
          fqdn: fqdn('its FQDN'),
          ...optional({ address: ipAddresses('its address') }),
          ...computer(),
        }),
      ),
    }),
  }),
)

export const officeWebApps = later(() =>
  noneOrList('the Office Web Apps Server or Office Online Server farms', officeWebAppsFarm),
)

const sharePointFarm = later(() =>
  record('a SharePoint farm', {
    fqdn: fqdn('its name'),
    ...optional({
      version: text('its version', { like: 'SharePoint 2013' }),
      uses: list('what it is used for', choice('a use', ['skill-search', 'compliance-search', 'oauth'])),
    }),
  }),
)

export const sharePoint = later(() => noneOrList('the SharePoint farms', sharePointFarm))
