import { listed } from '../../src/domain/listed.ts'
import type { Path } from '../../src/environment/model.ts'
import { defineRule, documented, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { devicesOfListedKinds, type ListedKind, listEvidence, requirementRow, unclear } from './shared.ts'
import { compared, type Firmware, firmwareOfListed, inOrder, notKnown } from './shared-firmware.ts'
import { named } from './shared-words.ts'

/** What a Mediation Server talks to. */
const PEERS: readonly string[] = ['gateway', 'ip-pbx', 'sbc', 'sip-trunk']

export default defineRule({
  id: 'devices/media-bypass-peer-listed',
  title: 'Media bypasses the Mediation Server only with listed peers that run a listed version',
  severity: 'fail',
  why: 'With a peer that was never tested for it calls have no sound, or sound one way, and nobody has to mend it.',
  facts: ['device-programmes', 'devices'],
  cites: ['lync-2013-media-bypass', 'lync-2013-mediation-guidelines', 'sfb-media-bypass', 'sfb-overview'],
  sections: ['devices'],
  alsoReads: ['voice'],
  skippedWhen: 'media bypasses the Mediation Server with no peer',
  *check(context) {
    const { document } = context.environment
    const row = requirementRow(context.facts, 'media-bypass-listed', document.product)
    if (row === undefined) return
    if (document.voice === undefined && listed(document.devices).some(({ category }) => PEERS.includes(category))) {
      const subject = { id: 'voice', at: [] }
      yield unknown(subject, 'whether media bypasses the Mediation Server is not given', { settledBy: 'voice' })
    }
    const peers = bypassing(document.voice)
    if (peers.length === 0) return
    const kinds = new Map(devicesOfListedKinds(context).map((each) => [each.device.name, each]))
    const versions = new Map([...firmwareOfListed(context)].map((each) => [each.device.device.name, each]))
    for (const { id, at, device, key } of peers) {
      const subject = { id, at: [...at, 'mediaBypass'] }
      const each = device === undefined ? undefined : kinds.get(device)
      const from = (judged: Judgement): Judgement => ({
        ...judged,
        subject,
        evidence: () => [documented('device-programmes', row, row.text), ...judged.evidence()],
      })
      if (each) yield from(judgePeer(each, versions.get(each.device.name)))
      else yield unknown(subject, `which device media goes to for ${id} is not given`, { settledBy: key })
    }
  },
})

interface Peer {
  readonly id: string
  readonly at: Path
  readonly device: string | undefined
  /** The key that says which device it is. */
  readonly key: string
}

function bypassing(voice: RuleContext['environment']['document']['voice']): readonly Peer[] {
  if (voice === undefined || voice === 'none' || voice.mediaBypass === 'none') return []
  const gateways = (voice.gateways ?? []).map(({ device, mediaBypass }, index) => {
    return { id: device, at: ['voice', 'gateways', index], device, key: 'devices.category', mediaBypass }
  })
  const trunks = (voice.trunks ?? []).map(({ name, sbc, device, mediaBypass }, index) => {
    const peer = sbc ?? device
    const key = peer === undefined ? 'voice.trunks.sbc' : 'devices.category'
    return { id: name, at: ['voice', 'trunks', index], device: peer, key, mediaBypass }
  })
  return [...gateways, ...trunks].filter(({ mediaBypass }) => mediaBypass === true)
}

function judgePeer(each: ListedKind, firmware: Firmware | undefined): Judgement {
  const { device, listing, at } = each
  const subject = { id: device.name, at }
  const evidence = () => listEvidence(each)
  const fix = 'set EnableBypass of the trunk to false, and mediaBypass with it'
  if (listing.is === 'unclear') return unclear(each, listing)
  if (listing.is === 'not-listed')
    return unmet(subject, `${named(device)} ${listing.because}, and media is to bypass the Mediation Server`, {
      fix,
      evidence,
    })
  if (listing.counting.every(({ qualification }) => qualification.mediaBypass === false))
    return unmet(subject, `the list says that media bypass does not work with ${named(device)}`, { fix, evidence })
  if (firmware === undefined) return met(subject, `${named(device)} is listed`, evidence)
  if (firmware.outcome === 'not-known') return notKnown(firmware)
  if (firmware.outcome === 'met') return met(subject, inOrder(firmware), firmware.evidence)
  return unmet(subject, `${compared(firmware)}, and media is to bypass the Mediation Server`, {
    fix: `install ${firmware.accepted}, or ${fix}`,
    evidence: firmware.evidence,
  })
}
