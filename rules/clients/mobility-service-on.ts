import type { ClientRequirementOf } from '../../src/domain/client-rows.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, documented, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { clientsRequiring, type Named } from './shared-named.ts'

const SERVICES = { mcx: 'Mcx', ucwa: 'UCWA' } as const

export default defineRule({
  id: 'clients/mobility-service-on',
  title: 'The mobility service that each mobile client uses is on',
  severity: 'fail',
  why: 'A mobile client knows one of the two mobility services; without it its users cannot sign in.',
  facts: ['client-requirements', 'clients'],
  cites: ['D26', 'S15-CLI', 'S15-MAC'],
  sections: ['clients'],
  alsoReads: ['features'],
  skippedWhen: 'no client is listed that uses a mobility service',
  *check({ environment, facts }) {
    const mobility = environment.document.features?.mobility
    for (const seen of clientsRequiring(environment, facts, 'mobility-service')) yield judge(seen, seen.row, mobility)
  },
})

type Mobility = NonNullable<EnvironmentDocument['features']>['mobility']

function judge(
  { client, subject, stated }: Named,
  row: ClientRequirementOf<'mobility-service'>,
  mobility: Mobility,
): Judgement {
  const service = SERVICES[row.service]
  const evidence = () => [documented('client-requirements', row, row.text), stated]
  const need = `${client.name} uses ${service}`
  if (mobility === undefined) {
    return unknown(subject, `${need}; whether there is mobility is not given`, {
      settledBy: 'features.mobility',
      evidence,
    })
  }
  const on = mobility.enabled ? mobility[row.service] : false
  if (on === undefined) {
    const settledBy = `features.mobility.${row.service}`
    return unknown(subject, `${need}; whether it is on is not given`, { settledBy, evidence })
  }
  if (on) return met(subject, `${need}, which is on`, evidence)
  const off = mobility.enabled ? 'which is off' : 'and mobility is off'
  return unmet(subject, `${need}, ${off}`, {
    fix: mobility.enabled
      ? `switch ${service} on, or give its users another client`
      : 'deploy mobility, or give its users another client',
    evidence,
  })
}
