import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { isPrivate, type NatService, natServices, sharesTranslation } from './shared-nat.ts'

export default defineRule({
  id: 'ports/nat-addresses-right',
  title: 'Behind NAT every Edge service has a public address of its own beside the one of its adapter',
  severity: 'fail',
  why: 'The A/V Edge hands out the public address as it was entered: a wrong one, and media from outside never arrives.',
  facts: ['firewall-openings'],
  cites: ['P14', 'A-port'],
  sections: ['edgePools'],
  skippedWhen: 'no Edge is behind NAT',
  *check({ environment: { document } }) {
    const all = natServices(document)
    for (const service of all) yield* service.nat === false ? untranslated(service) : judge(service, all)
  },
})

/** Without NAT the adapter itself has the public address; no page says word for word that it must. */
function* untranslated({ id, at, adapter, translated }: NatService): Iterable<Judgement> {
  for (const address of translated ? [] : adapter.filter(isPrivate))
    yield unknown(
      { id: `${id}/${address}`, at },
      `${address} of ${id} is no public address, and nat: false translates nothing`,
      {
        settledBy: 'edgePools.nat',
        fix: 'set nat: true and give the address the Internet sees under public, or give the adapter a public address',
        evidence: () => [given(at, `nat: false, on the adapter ${adapter.join(', ')}`)],
      },
    )
}

function* judge(service: NatService, all: readonly NatService[]): Iterable<Judgement> {
  const { id, at, nat, translated } = service
  if (nat === undefined)
    yield unknown({ id, at }, `whether ${id} is behind NAT is not given`, { settledBy: 'edgePools.nat' })
  else if (translated === undefined)
    yield unknown({ id, at }, `the public address of ${id} is not given`, { settledBy: 'edgePools.servers.public' })
  else for (const address of translated) yield judgeAddress(service, address, all)
}

function judgeAddress(service: NatService, address: string, all: readonly NatService[]): Judgement {
  const { id, at, adapter } = service
  const subject = { id: `${id}/${address}`, at }
  const evidence = () => [given(at, `public ${address}, on the adapter ${adapter.join(', ') || 'not given'}`)]
  const wrong = faultOf(service, address, all)
  if (wrong === undefined) return met(subject, `${address} is public, and translated`, evidence)
  return unmet(subject, `${address}, given as the public address of ${id}, ${wrong}`, {
    fix: 'give the address the Internet sees under public, and that of the adapter under external; without NAT set nat: false',
    evidence,
  })
}

function faultOf(service: NatService, address: string, all: readonly NatService[]): string | undefined {
  if (isPrivate(address)) return 'is no public address'
  if (service.adapter.includes(address)) return 'is also the address of the adapter'
  const other = sharesTranslation(service, address, all)
  return other && `is also that of ${other.id}, and one public address stands for one private one`
}
