import type { Path } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { isPrivate, type NatService, natServices } from './shared-nat.ts'

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
    for (const service of natServices(document)) yield* judge(service)
  },
})

function* judge({ id, at, nat, adapter, translated }: NatService): Iterable<Judgement> {
  if (nat === undefined)
    yield unknown({ id, at }, `whether ${id} is behind NAT is not given`, { settledBy: 'edgePools.nat' })
  else if (translated === undefined)
    yield unknown({ id, at }, `the public address of ${id} is not given`, { settledBy: 'edgePools.servers.public' })
  else for (const address of translated) yield judgeAddress(id, at, address, adapter)
}

function judgeAddress(id: string, at: Path, address: string, adapter: readonly string[]): Judgement {
  const subject = { id: `${id}/${address}`, at }
  const evidence = () => [given(at, `public ${address}, on the adapter ${adapter.join(', ') || 'not given'}`)]
  const wrong = isPrivate(address)
    ? 'is no public address'
    : adapter.includes(address)
      ? 'is also the address of the adapter'
      : undefined
  if (wrong === undefined) return met(subject, `${address} is public, and translated`, evidence)
  return unmet(subject, `${address}, given as the public address of ${id}, ${wrong}`, {
    fix: 'give the address the Internet sees under public, and that of the adapter under external; without NAT set nat: false',
    evidence,
  })
}
