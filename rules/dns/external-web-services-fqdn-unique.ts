import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule } from '../../src/rule.ts'
import { edgePoolsOf, ruledPools } from './shared-rows.ts'
import { judgeUnique, type NameUse } from './shared-unique.ts'

export default defineRule({
  id: 'dns/external-web-services-fqdn-unique',
  title: 'Every pool and Director has an external web services FQDN of its own',
  severity: 'fail',
  why: 'The reverse proxy cannot tell two pools of one name apart: users of one of them reach the wrong pool.',
  facts: ['dns-rules'],
  cites: ['C2', 'D12', 'S5'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no pool has an external web services FQDN',
  *check({ environment: { document }, facts }) {
    const uses = ruledPools(document, facts, 'web-fqdn-external-unique').flatMap(({ pool, at, row }) => {
      const name = pool.webServices?.external
      const what = `the external web services FQDN of ${pool.fqdn}`
      return name === undefined ? [] : [{ name, subject: { id: pool.fqdn, at }, what, row }]
    })
    yield* judgeUnique(
      uses,
      namesOfOthers(document),
      'give each pool and Director an external web services FQDN of its own',
    )
  },
})

/** What else has a name; of its own pool FQDN and internal name another rule speaks. */
function namesOfOthers(document: EnvironmentDocument): (use: NameUse) => string | undefined {
  const names = new Map([...poolNames(document), ...edgeNames(document)].reverse().map((each) => [each.name, each]))
  return ({ name, subject }) => {
    const other = names.get(name)
    return other?.pool === subject.id ? undefined : other?.what
  }
}

function poolNames({ pools }: EnvironmentDocument) {
  return pools.flatMap(({ fqdn: pool, servers, webServices }) => [
    { name: pool, pool, what: `the FQDN of the pool ${pool}` },
    ...(webServices?.internal
      ? [{ name: webServices.internal, pool, what: `the internal web services FQDN of ${pool}` }]
      : []),
    ...servers.flatMap(({ fqdn }) => (fqdn ? [{ name: fqdn, pool, what: `the FQDN of the server ${fqdn}` }] : [])),
  ])
}

function edgeNames(document: EnvironmentDocument) {
  return edgePoolsOf(document).flatMap(({ fqdn, services, servers }) => [
    { name: fqdn, pool: fqdn, what: `the FQDN of the Edge pool ${fqdn}` },
    ...Object.values(services ?? {}).flatMap((service) =>
      service ? [{ name: service.fqdn, pool: fqdn, what: `an external FQDN of the Edge pool ${fqdn}` }] : [],
    ),
    ...servers.flatMap((server) =>
      server.fqdn ? [{ name: server.fqdn, pool: fqdn, what: `the FQDN of the Edge Server ${server.fqdn}` }] : [],
    ),
  ])
}
