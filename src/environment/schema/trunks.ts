/** Gateways and trunks: what a Mediation Server talks to. */

import { dictionary, oneOrMany, optional } from './forms.ts'
import { choice, flag, fqdn, list, port, record, text, whole } from './kit.ts'
import { later } from './later.ts'
import { deviceName, siteName } from './names.ts'

const TRANSPORTS = ['TLS', 'TCP', 'UDP'] as const

/** What Set-CsTrunkConfiguration sets, by its parameter names. */
const configuration = later(() =>
  record('the trunk configuration', {
    ...optional({
      maxEarlyDialogs: whole('MaxEarlyDialogs', { default: 20 }),
      concentratedTopology: flag('ConcentratedTopology (centralised media processing)', { default: true }),
      enableReferSupport: flag('EnableReferSupport', { default: true }),
      enable3pccRefer: flag('Enable3pccRefer', { default: false }),
      rtcpActiveCalls: flag('RTCPActiveCalls', { default: true }),
      rtcpCallsOnHold: flag('RTCPCallsOnHold', { default: true }),
      enableSessionTimer: flag('EnableSessionTimer', { default: false }),
      enableSignalBoost: flag('EnableSignalBoost', { default: false }),
      enablePidfLoSupport: flag('EnablePIDFLOSupport', { default: false }),
      removePlusFromUri: flag('RemovePlusFromUri', { default: false }),
      enableMobileTrunkSupport: flag('EnableMobileTrunkSupport', { default: false }),
      enableFastFailoverTimer: flag('EnableFastFailoverTimer', { default: true }),
      enableRtpLatching: flag('EnableRTPLatching', { default: false }),
      enableOnlineVoice: flag('EnableOnlineVoice', { default: false }),
      enableLocationRestriction: flag('EnableLocationRestriction', { default: false }),
      forwardCallHistory: flag('ForwardCallHistory', { default: false }),
      forwardPai: flag('ForwardPAI', { default: false }),
      responseCodes: dictionary(
        'translation of SIP response codes, received to passed on',
        text('a received code', { examples: ['503'] }),
        whole('the code passed on', { min: 400, max: 699 }),
      ),
    }),
  }),
)

/** What every peer of a Mediation Server may say. */
const peer = () =>
  optional({
    site: siteName(),
    transport: choice('the transport of SIP', TRANSPORTS),
    port: port('the port the peer listens on; default 5067 for TLS, 5066 for TCP'),
    mediationPool: fqdn('the pool whose Mediation Servers talk to it'),
    mediationPort: port('the port the Mediation Server listens on; default 5067 for TLS, 5068 for TCP'),
    mediaBypass: flag('whether media bypasses the Mediation Server (EnableBypass)', { default: false }),
    srtp: choice('encryption of media (SRTPMode); default required; without TLS there is none', [
      'required',
      'optional',
      'not-supported',
    ]),
    codecs: list('the codecs it takes', text('a codec', { like: ['G.711', 'G.711 A-law'] })),
    channels: whole('simultaneous calls it takes'),
    dnsLoadBalancing: flag('whether it spreads calls over all Mediation Servers of a pool'),
    earlyDialogs: flag('whether it takes several forked early dialogs'),
    sipMethods: list('the SIP methods it supports', text('a method', { like: 'INVITE' })),
    configuration,
    failover: oneOrMany(
      'what takes over: the device of another gateway, or the name of a trunk',
      text('a name', { examples: ['gw02'] }),
    ),
  })

export const gateway = later(() =>
  record('a gateway, session border controller or PBX a Mediation Server talks to', {
    device: deviceName('the name of the device below devices', 'gw01'),
    ...peer(),
  }),
)

export const trunk = later(() =>
  record('a SIP trunk to a provider', {
    name: text('its name', { examples: ['carrier-oslo'] }),
    ...optional({
      device: text('the service of the provider: the name of a device of category sip-trunk', {
        examples: ['carrier'],
      }),
      sbc: text('the session border controller it ends on: the name of a device', { examples: ['sbc01'] }),
      provider: text('the provider', { examples: ['Example Telecom'] }),
      link: choice('how the provider is reached', ['mpls', 'private', 'internet-vpn', 'internet']),
    }),
    ...peer(),
  }),
)
