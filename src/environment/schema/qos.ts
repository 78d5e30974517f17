/** Quality of service: which ports carry which media, and how packets are marked. */

import { portRange } from './addresses.ts'
import { optional } from './forms.ts'
import { choice, flag, list, record, text, whole } from './kit.ts'
import { later } from './later.ts'

const medium = (what: string, example: number) =>
  record(`the ports and the mark of ${what}`, {
    ...optional({
      ports: portRange(`the ports of ${what}`),
      dscp: whole(`the DSCP value of ${what}; documented example ${example}`, { max: 63 }),
    }),
  })

const media = () =>
  optional({
    audio: medium('audio', 46),
    video: medium('video', 34),
    sharing: medium('application sharing', 24),
    fileTransfer: medium('file transfer', 14),
  })

const accessCategory = (what: string) =>
  choice(`the Wi-Fi Multimedia access category of ${what}`, ['voice', 'video', 'best-effort', 'background'])

const classOfService = (what: string) => whole(`the class of service (802.1p) of ${what}`, { max: 7 })

const policy = record('a Windows policy that marks packets (Policy-based QoS)', {
  name: text('its name', { examples: ['Lync Audio'] }),
  of: choice('whose packets it marks', ['client', 'server', 'application-server', 'mediation-server']),
  ports: portRange('the source ports whose packets it marks'),
  dscp: whole('the DSCP value it sets', { max: 63 }),
  ...optional({
    protocol: choice('the protocols whose packets it marks; documented both', ['both', 'tcp', 'udp']),
    application: text('the program whose packets it marks, or all; documented Lync.exe for clients, all for servers', {
      examples: ['Lync.exe', 'all'],
    }),
  }),
})

export const qos = later(() =>
  record('quality of service', {
    ...optional({
      client: record('the ports and marks of clients', {
        ...media(),
        ...optional({
          portRangesEnabled: flag('ClientMediaPortRangeEnabled, without which clients use 1024-65535', {
            default: false,
          }),
          ignoresNla: flag('whether the registry value "Do not use NLA" is 1, so that the policies apply everywhere'),
          otherSystems: flag('EnableQoS for devices without Windows', { default: false }),
        }),
      }),
      server: record(
        'the ports and marks of conferencing servers, and of the others that do not say otherwise',
        media(),
      ),
      applicationServer: record('the ports and marks of application servers, where they differ', media()),
      mediationServer: record('the ports and marks of Mediation Servers, where they differ', media()),
      phones: record('the marks of Lync Phone Edition', {
        ...optional({ dscp: whole('VoiceDiffServTag, recommended 46', { max: 63, default: 40 }) }),
      }),
      signalling: record('the mark of SIP', {
        ...optional({ dscp: whole('the DSCP value of SIP, 0 for none', { max: 63 }) }),
      }),
      policies: list('the Windows policies that mark packets by their source ports', policy),
      network: record('what the network does with the marks', {
        ...optional({
          trustsDscp: flag('whether switches and routers keep the DSCP values'),
          cos: record('the class of service on the wire', {
            ...optional({
              audio: classOfService('audio'),
              video: classOfService('video'),
              sharing: classOfService('application sharing'),
              fileTransfer: classOfService('file transfer'),
            }),
          }),
          wmm: record('the access category on the air', {
            ...optional({
              audio: accessCategory('audio'),
              video: accessCategory('video'),
              sharing: accessCategory('application sharing'),
            }),
          }),
        }),
      }),
    }),
  }),
)
