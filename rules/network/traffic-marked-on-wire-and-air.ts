import { defineRule } from '../../src/rule.ts'
import { hasWireless, judgeTraffic, type TrafficFlag, targetRow } from './shared.ts'

const WIRED: TrafficFlag = {
  key: 'marksWired',
  right: 'traffic is marked on the wire',
  wrong: 'traffic is not marked on the wire',
  fix: 'let switches set the class of service (802.1p) and the DSCP value of each kind of media',
}

const WIRELESS: TrafficFlag = {
  key: 'marksWireless',
  right: 'traffic is marked on the air',
  wrong: 'traffic is not marked on the air',
  fix: 'let access points put audio into the voice queue of Wi-Fi Multimedia, and video into the video queue',
}

export default defineRule({
  id: 'network/traffic-marked-on-wire-and-air',
  title: 'The network marks the traffic of the product on the wire and on the air',
  severity: 'warn',
  why: 'A mark on one side only ends where the other begins: audio waits behind downloads there.',
  facts: ['network-targets'],
  cites: ['VPN-PAPER'],
  sections: [],
  alsoReads: ['devices', 'network'],
  skippedWhen: 'no traffic is recognised, or neither that nor a wireless network is described',
  check({ environment: { document }, facts }) {
    const isOnAir = hasWireless(document) || document.network?.trafficIdentification?.marksWireless !== undefined
    const row = targetRow(facts, 'traffic-marked', document.product)
    return judgeTraffic(document, row, isOnAir ? [WIRED, WIRELESS] : [WIRED])
  },
})
