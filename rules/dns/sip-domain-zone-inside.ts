import type { EnvironmentDocument } from '../../src/environment/model.ts'
import type { DnsRequirement } from '../../src/requirements/requirement.ts'
import { defineRule, given, type Judgement, met, note, unknown, unmet } from '../../src/rule.ts'
import { shown } from '../shared/dns-records.ts'
import { askHost, deniesService, type Observe } from './shared.ts'
import { type Row, rowOf, stated } from './shared-rows.ts'

export default defineRule({
  id: 'dns/sip-domain-zone-inside',
  title: 'Every SIP domain has its zone inside, or pin-point zones that are complete',
  severity: 'fail',
  why: 'Without them clients inside get what the Internet is told, or nothing, and do not sign in by themselves.',
  facts: ['dns-rules'],
  cites: ['D1', 'S3'],
  sections: ['dns', 'pools'],
  alsoReads: ['features', 'sipDomains'],
  skippedWhen: 'no pool signs clients in by DNS, or the product version does not need the SRV record',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, document.product, 'pin-point-zones')
    if (row === undefined || document.dns?.internal?.zones === undefined) return
    for (const requirement of requirements.dns) {
      const { view, type, necessity } = requirement
      if (view !== 'internal' || type !== 'srv' || necessity === 'forbidden') continue
      if (requirement.row.when.includes('automatic-sign-in')) yield judge(requirement, document, row, observe)
    }
  },
})

function judge(requirement: DnsRequirement, document: EnvironmentDocument, row: Row, observe: Observe): Judgement {
  const { name, at } = requirement
  const domain = name.split('.').slice(2).join('.')
  const subject = { id: `internal/${domain}`, at }
  const zone = zoneOf(document, name)
  if (zone === undefined)
    return unknown(subject, `no zone inside holds ${name}: clients inside get what the Internet is told`, {
      settledBy: 'dns.internal.zones',
      evidence: () => [stated(row)],
      fix: `add the zone ${domain} to the internal DNS servers, or the pin-point zones ${name} and sip.${domain}`,
    })
  const whole = () => [stated(row), given(['dns', 'internal', 'zones', zone], `the zone ${zone}`)]
  if (zone !== name) return met(subject, `${domain} has the zone ${zone} inside`, whole)
  return pinPoint({ requirement, subject, document, row, observe })
}

interface PinPoint {
  readonly requirement: DnsRequirement
  readonly subject: { readonly id: string; readonly at: DnsRequirement['at'] }
  readonly document: EnvironmentDocument
  readonly row: Row
  readonly observe: Observe
}

/** A zone for the SRV record alone, beside which the host it leads to needs one too. */
function pinPoint({ requirement, subject, document, row, observe }: PinPoint): Judgement {
  const { name, suggestedTarget } = requirement
  const answer = observe({ ask: 'dns', view: 'internal', name, type: 'SRV' })
  const [record] = answer.status === 'answered' ? answer.records.filter((each) => !deniesService(each)) : []
  const zones = ['dns', 'internal', 'zones']
  if (record === undefined)
    return unmet(subject, `the pin-point zone ${name} holds no SRV record at its apex`, {
      fix: `dnscmd . /recordadd ${name}. @ SRV 0 0 5061 ${suggestedTarget}.`,
      evidence: () => [
        stated(row),
        given([...zones, name], `the zone ${name}`),
        note('in a pin-point zone the owner is @'),
      ],
    })
  const target = record.srv?.target ?? record.data
  const held = zoneOf(document, target)
  const evidence = () => [stated(row), shown(record)]
  if (held === undefined)
    return unknown(subject, `${name} is a pin-point zone, and no zone inside holds its target ${target}`, {
      settledBy: 'dns.internal.zones',
      evidence,
      fix: `dnscmd . /zoneadd ${target}. /dsprimary`,
    })
  const host = askHost(observe, 'internal', target)
  if (host.status === 'answered' && host.outcome !== 'found')
    return unmet(subject, `the zone ${held} holds no address of ${target}, to which ${name} leads`, {
      place: record.place,
      fix: `dnscmd . /recordadd ${held}. ${held === target ? '@' : target.slice(0, -held.length - 1)} A <address of the pool>`,
      evidence: () => [...evidence(), given([...zones, held], `the zone ${held}`)],
    })
  return met(subject, `${name} and ${target} are held by zones inside`, evidence)
}

/** The zone inside that holds a name: the longest apex. */
function zoneOf({ dns }: EnvironmentDocument, name: string): string | undefined {
  const zones = dns?.internal?.zones ?? {}
  const labels = name.split('.')
  return labels.map((_, index) => labels.slice(index).join('.')).find((apex) => Object.hasOwn(zones, apex))
}
