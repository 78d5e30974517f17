import { PRODUCT_NAMES, systemName } from '../../src/domain/names.ts'
import { defineRule } from '../../src/rule.ts'
import { workstationsOf } from '../shared/computers.ts'
import { EVERY_CONDITION, type Seen, sightings } from './shared.ts'
import { refusal, supportedSystems, told, toldUnread } from './shared-wording.ts'

export default defineRule({
  id: 'os/admin-workstation-os-supported',
  title: 'Every computer with the administrative tools runs a system that supports them',
  severity: 'fail',
  why: 'Topology Builder, the Control Panel and the Management Shell do not install, or fail in the middle of the work.',
  facts: ['os-support', 'operating-systems'],
  cites: ['L-OS', 'L-ADMSW', 'S-ADMT'],
  sections: ['adminWorkstations'],
  skippedWhen: 'no computer with the administrative tools is listed',
  *check({ environment, facts }) {
    for (const sighting of sightings(workstationsOf(environment), facts, EVERY_CONDITION)) {
      const { host } = sighting
      if ('unread' in sighting) yield toldUnread(host, sighting.unread)
      else {
        yield told(sighting, facts, {
          met: `${host.id} runs ${systemName(sighting.os)}, which supports the tools of ${PRODUCT_NAMES[host.product]}`,
          unmet: () => problemOf(sighting),
          fix: () => `run the administrative tools on one of: ${supportedSystems(host, facts).join(', ')}`,
        })
      }
    }
  },
})

function problemOf(seen: Seen): string {
  const { host, os, judgement } = seen
  if (judgement.verdict === 'unsupported' && judgement.reason !== 'os') return `${host.id}: ${judgement.text}`
  return `${host.id} runs ${systemName(os)}, which ${refusal(seen)} for the administrative tools`
}
