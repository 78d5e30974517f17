import { aRole, systemName } from '../../src/domain/names.ts'
import { defineRule, type Judgement, type RuleContext } from '../../src/rule.ts'
import { type Seen, sightings } from './shared.ts'
import { refusal, saidOnce, supportedSystems, told, toldUnread } from './shared-wording.ts'

export default defineRule({
  id: 'os/server-os-supported',
  title: 'Every server runs a version of Windows that its product supports for its role',
  severity: 'fail',
  why: 'Setup stops or services fail on a Windows that is not listed, and the vendor gives no support for it.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'S15-SRV', 'S19-SYS', 'SE-NEO'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no table speaks of the roles of the servers',
  *check(context) {
    yield* saidOnce(judgements(context))
  },
})

function* judgements({ environment, facts }: RuleContext): Generator<Judgement> {
  for (const sighting of sightings(environment.servers, facts, ['onlyInPlaceUpgrade'])) {
    const { host } = sighting
    if ('unread' in sighting) yield toldUnread(host, sighting.unread)
    else {
      yield told(sighting, facts, {
        met: `${host.id} runs ${systemName(sighting.os)}, which is supported for ${aRole(host.role)}`,
        unmet: () => problemOf(sighting),
        fix: () => `set ${host.id} up anew with one of: ${supportedSystems(host, facts).join(', ')}`,
      })
    }
  }
}

function problemOf(seen: Seen): string {
  const { host, os, judgement } = seen
  const needed = judgement.verdict === 'unsupported' ? judgement.needed : undefined
  const runs = `${host.id} runs ${systemName(os)}, which ${refusal(seen)} for ${aRole(host.role)}`
  return needed === undefined ? runs : `${runs} without ${needed}`
}
