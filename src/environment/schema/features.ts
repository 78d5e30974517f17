/** What the users are to get. */

import type * as z from 'zod'
import { federation, hybrid } from './federation.ts'
import { feature, featureOfKind, optional, plainFeature, shortOrLong } from './forms.ts'
import { choice, flag, fqdn, list, number, record, whole } from './kit.ts'
import { later, optionalLater } from './later.ts'
import { share } from './share.ts'

const method = later(() =>
  choice(
    'how desktop clients find their server: by DNS (automatic), or by names set by group policy or by hand',
    ['automatic', 'group-policy', 'manual'],
    { default: 'automatic' },
  ),
)

const signInParts = later(() =>
  record('how desktop clients find their server', {
    ...optional({
      method,
      strictDnsNaming: flag(
        'whether the server found must be in the SIP domain of the user; default true, false when the policy DisableStrictDNSNaming is set',
      ),
      tcp: flag('whether clients may sign in over TCP without TLS', { default: false }),
    }),
  }),
)

const signIn = later(() =>
  shortOrLong(
    'how desktop clients find their server: automatic, group-policy or manual',
    'automatic, group-policy or manual',
    method.transform((word): z.output<typeof signInParts> => ({ method: word })),
    signInParts,
  ),
)

const conferencing = () =>
  optional({
    largestMeeting: whole('participants of the largest planned meeting; a shared pool takes 250'),
    concurrent: share('the share of users in a meeting at the same time', { default: '5%' }),
    anonymous: flag('whether people without an account may join'),
  })

const retention = () => optional({ retentionDays: whole('how long the records are kept, in days', { default: 60 }) })

const FEATURES = {
  remoteAccess: () => plainFeature('users sign in from outside without a VPN'),
  federation: () => federation,
  publicIm: () =>
    feature(
      'instant messaging with public services',
      optional({
        providers: list('the services', choice('a service', ['aol', 'yahoo', 'windows-live', 'skype'])),
      }),
    ),
  xmpp: () =>
    feature(
      'federation with XMPP partners; not in Skype for Business Server 2019 and later',
      optional({
        domains: list('the own SIP domains with XMPP contacts; default all', fqdn('a SIP domain')),
        partners: list('the XMPP partners', fqdn('the domain of a partner')),
      }),
    ),
  mobility: () =>
    feature(
      'mobile clients',
      optional({
        push: flag('push notifications, needed for Windows Phone and for Lync 2010 Mobile on Apple devices'),
        autodiscoverOverHttp: flag(
          'whether mobile clients find the service over HTTP, so that no certificate needs the lyncdiscover names',
        ),
        mcx: flag('whether the Mobility service for Lync 2010 Mobile (Mcx) is used'),
        ucwa: flag('whether the Unified Communications Web API for later mobile clients is used'),
      }),
    ),
  webConferencing: () => feature('meetings with presentations and whiteboards', conferencing()),
  audioConferencing: () => plainFeature('audio in meetings'),
  video: () =>
    feature(
      'video in calls and meetings',
      optional({
        bitRateKbps: number('VideoBitRateKb of the conferencing policy, in Kbps', { default: 50000 }),
        receiveBitRateKbps: number('TotalReceiveVideoBitRateKb of the conferencing policy, in Kbps', {
          default: 50000,
        }),
        multiview: flag('whether several videos are shown at once (EnableMultiviewJoin)', { default: true }),
      }),
    ),
  desktopSharing: () =>
    feature(
      'sharing of the desktop and of applications',
      optional({ highFrameRate: flag('EnableHighPerformanceP2PAppSharing of the client policy', { default: false }) }),
    ),
  dialInConferencing: () => plainFeature('joining meetings from the telephone network'),
  enterpriseVoice: () =>
    feature(
      'telephony',
      optional({
        responseGroups: flag('Response Groups'),
        callPark: flag('Call Park'),
        groupCallPickup: flag('Group Call Pickup'),
        announcements: flag('Announcements for unassigned numbers'),
        remoteCallControl: flag('control of a desk phone of another PBX'),
      }),
    ),
  persistentChat: () =>
    feature(
      'chat rooms; not in Skype for Business Server 2019 and later',
      optional({
        fileTransfer: flag('upload and download of files in rooms'),
        compliance: flag('the compliance service'),
      }),
    ),
  officeWebApps: () => plainFeature('PowerPoint in meetings through Office Web Apps Server or Office Online Server'),
  phoneEdition: () =>
    feature(
      'desk phones with Lync Phone Edition',
      optional({
        pinSignIn: flag('sign-in with extension and PIN, which needs DHCP options 43 and 120'),
        updateBeforeSignIn: flag('whether devices look for updates before any user signed in (ucupdates-r2)'),
      }),
    ),
  exchangeUm: () =>
    featureOfKind(
      'voice mail: Exchange UM on-premises or online, or cloud-voicemail',
      ['on-premises', 'online', 'cloud-voicemail'],
      optional({
        sharedAddressSpace: flag('with Exchange Online: whether the SIP address space is shared'),
      }),
    ),
  archiving: () =>
    feature(
      'archiving of messages and meetings',
      optional({
        where: choice('where the archive is: in SQL Server or in Exchange', ['database', 'exchange']),
        retentionDays: whole('how long the archive is kept, in days'),
      }),
    ),
  monitoring: () => feature('call detail and quality of experience records', retention()),
  unifiedContactStore: () => plainFeature('contacts kept in Exchange'),
  roomSystems: () => plainFeature('Lync Room System or Skype Room System, with its administrative portal'),
  hybrid: () => hybrid,
}

export const FEATURE_NAMES = Object.keys(FEATURES) as [keyof typeof FEATURES, ...(keyof typeof FEATURES)[]]

export const features = later(() =>
  record('what the users are to get; what is not said is not known', {
    ...optionalLater(FEATURES),
    ...optional({ signIn }),
  }),
)
