/** Telephony: gateways, trunks, dial plans, routes, emergency calls. */

import { dictionary, noneOrRecord, oneOrMany, optional } from './forms.ts'
import { choice, filePath, flag, fqdn, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { siteName } from './names.ts'
import { gateway, trunk } from './trunks.ts'

const normalizationRule = later(() =>
  record('a normalization rule', {
    pattern: text('the pattern, a .NET regular expression', { examples: ['^(\\d{8})$'] }),
    translation: text('the translation', { like: '+47$1' }),
    ...optional({
      name: text('its name', { examples: ['Oslo'] }),
      internalExtension: flag('whether it applies to internal extensions'),
      samples: dictionary(
        'numbers as dialled, and what they must become',
        text('a number as dialled', { examples: ['22334455'] }),
        text('the number it must become', { examples: ['+4722334455'] }),
      ),
    }),
  }),
)

const dialPlan = later(() =>
  record('a dial plan', {
    name: text('its name', { examples: ['Oslo'] }),
    ...optional({
      scope: choice('whom it applies to', ['global', 'site', 'pool', 'user']),
      appliesTo: text('with scope site or pool: the name of the site or the FQDN of the pool', { examples: ['Oslo'] }),
      externalAccessPrefix: text('the prefix for an outside line: up to four of 0-9, * and #', { examples: ['0'] }),
      normalization: list('its normalization rules, in order', normalizationRule),
    }),
  }),
)

const route = later(() =>
  record('a voice route', {
    pattern: text('the pattern of numbers it takes, a .NET regular expression', { examples: ['^\\+47'] }),
    gateways: oneOrMany(
      'where it leads: devices of gateways, or names of trunks',
      text('a name', { examples: ['gw01'] }),
    ),
    ...optional({
      name: text('its name', { examples: ['Oslo'] }),
      usages: oneOrMany('its PSTN usages', text('a PSTN usage', { examples: ['National'] })),
    }),
  }),
)

const policy = later(() =>
  record('a voice policy', {
    name: text('its name', { examples: ['Oslo'] }),
    ...optional({
      scope: choice('whom it applies to', ['global', 'site', 'user']),
      appliesTo: text('with scope site: the name of the site', { examples: ['Oslo'] }),
      usages: list('its PSTN usages, in order', text('a PSTN usage', { examples: ['National'] })),
      users: whole('users it applies to'),
      simultaneousRing: flag('whether calls may ring elsewhere at the same time'),
    }),
  }),
)

const locationPolicy = later(() =>
  record('a location policy', {
    name: text('its name', { examples: ['Oslo'] }),
    ...optional({
      locationRequired: choice('whether users must give their location', ['required', 'optional', 'disclaimer']),
      dialString: text('the emergency number, without leading +', { examples: ['112'] }),
      dialMask: list('numbers that are turned into it', text('a number', { examples: ['112'] })),
      usage: text('its PSTN usage', { examples: ['Emergency'] }),
      refreshHours: whole('how often clients ask for their location, in hours', { default: 4, min: 1, max: 12 }),
      notificationUri: text('who is told of a call', { examples: ['sip:reception@contoso.com'] }),
      conferenceUri: text('who joins the call', { examples: ['sip:security@contoso.com'] }),
      sites: list('the sites it applies to', siteName('the name of a site')),
    }),
  }),
)

const emergency = later(() =>
  record('emergency calls', {
    e911: flag('whether E9-1-1 with automatic location is used'),
    ...optional({
      provider: text('the name of the service or the gateway that takes the calls, below devices', {
        examples: ['gw01'],
      }),
      kind: choice('how calls reach the emergency services', ['sip-trunk', 'elin-gateway', 'local-gateway']),
      numbers: list('the emergency numbers', text('a number', { examples: ['112'] })),
      locationPolicies: list('the location policies', locationPolicy),
      locations: filePath('the locations of the Location Information service, as a table', {
        examples: ['voice/locations.csv'],
      }),
      locationsPublished: flag('whether the locations are published after the last change'),
    }),
  }),
)

const mediaBypass = later(() =>
  choice('media bypass for the whole deployment: none, always, or by site and region', [
    'none',
    'always',
    'site-and-region',
  ]),
)

const analogDevices = later(() =>
  record('analog phones, faxes and other analog devices', {
    ...optional({
      phones: whole('analog phones'),
      faxes: whole('fax machines'),
      contactObjects: flag('whether each has a contact object (New-CsAnalogDevice)'),
      gateway: text('the name of the device they are connected to', { examples: ['ata01'] }),
    }),
  }),
)

const unifiedMessaging = later(() =>
  record('a dial plan of Exchange UM', {
    name: text('its name', { examples: ['Oslo'] }),
    ...optional({
      servers: list('its UM servers', fqdn('the FQDN of an Exchange server')),
      accessNumber: text('the number for Outlook Voice Access', { examples: ['+4722334499'] }),
      security: choice('its VoIP security', ['secured', 'sip-secured', 'unsecured']),
    }),
  }),
)

export const voice = later(() =>
  noneOrRecord('telephony', {
    ...optional({
      mediaBypass,
      gateways: list('gateways, session border controllers and PBXs', gateway),
      trunks: list('SIP trunks to providers', trunk),
      dialPlans: list('dial plans', dialPlan),
      routes: list('voice routes, in order', route),
      policies: list('voice policies', policy),
      analogDevices,
      unifiedMessaging: list('the dial plans of Exchange UM', unifiedMessaging),
      emergency,
      traces: list('recorded SIP traces', filePath('a SIP trace', { examples: ['traces/call.txt'] })),
    }),
  }),
)
