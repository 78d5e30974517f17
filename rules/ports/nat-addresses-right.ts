import { parseAddress } from '../../src/domain/prefix.ts'
import { isPrivate } from '../../src/domain/private-address.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { addressHolders, outsideOf } from './shared-edge-addresses.ts'
import { byTranslation, isElsewhere, type NatService, natServices } from './shared-nat.ts'
import { type Row, rowOf, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/nat-addresses-right',
  title: 'Behind NAT every Edge service has a public address of its own beside the one of its adapter',
  severity: 'fail',
  why: 'The A/V Edge hands out the public address as it was entered: a wrong one, and media from outside never arrives.',
  facts: ['firewall-openings', 'network-rules'],
  cites: ['P2', 'P14', 'A-port', 'L-SCEN', 'S2'],
  sections: ['edgePools'],
  alsoReads: ['features'],
  skippedWhen: 'no Edge is behind NAT, and none that the Internet is to reach has a private address',
  *check({ environment: { document }, facts }) {
    const all = natServices(document)
    const known = { adapters: adaptersOf(document), translations: byTranslation(all) }
    for (const service of all) {
      if (service.nat !== false) yield* judge(service, known, rowOf(facts, 'edge-nat', service.product))
      const row = rowOf(facts, 'edge-untranslated', service.product)
      if (service.nat === false && row && !service.balanced && isReached(document)) yield* untranslated(service, row)
    }
  },
})

/** What all the Edge pools say together. */
interface Known {
  readonly adapters: ReadonlyMap<string, string>
  readonly translations: ReadonlyMap<string, readonly NatService[]>
}

/** Whether anybody is to reach the Edge from the Internet, unless it is said that nobody is. */
function isReached({ features }: EnvironmentDocument): boolean {
  const wishes = [features?.remoteAccess?.enabled, features?.federation?.enabled]
  return wishes.some((enabled) => enabled !== false) || features?.webConferencing?.anonymous === true
}

/** Whose adapters the addresses are on; an address that several have, under the first. */
function adaptersOf(document: EnvironmentDocument): ReadonlyMap<string, string> {
  const adapters = addressHolders(document).flatMap(({ id, internal = [], external }) =>
    [...internal, ...outsideOf(external)].map((address) => [address, id] as const),
  )
  return new Map(adapters.reverse())
}

/** Without NAT the adapter itself has the public address. */
function* untranslated({ id, at, adapter, translated }: NatService, row: Row): Iterable<Judgement> {
  for (const address of translated ? [] : adapter.filter(isPrivate))
    yield unmet(
      { id: `${id}/${address}`, at },
      `${address} of ${id} is no public address, and nat: false translates nothing`,
      {
        fix: 'set nat: true and give the address the Internet sees under public, or give the adapter a public address',
        evidence: () => [says(row), given(at, `nat: false, on the adapter ${adapter.join(', ')}`)],
      },
    )
}

function* judge(service: NatService, known: Known, row: Row | undefined): Iterable<Judgement> {
  const { id, at, nat, translated } = service
  if (nat === undefined)
    yield unknown({ id, at }, `whether ${id} is behind NAT is not given`, { settledBy: 'edgePools.nat' })
  else if (translated === undefined)
    yield unknown({ id, at }, `the public address of ${id} is not given`, { settledBy: 'edgePools.servers.public' })
  else for (const address of translated) yield judgeAddress(service, address, faultOf(service, address, known), row)
}

function judgeAddress(
  { id, at, adapter }: NatService,
  address: string,
  wrong: string | undefined,
  row: Row | undefined,
): Judgement {
  const subject = { id: `${id}/${address}`, at }
  const evidence = () => [
    ...(row ? [says(row)] : []),
    given(at, `public ${address}, on the adapter ${adapter.join(', ') || 'not given'}`),
  ]
  if (wrong === undefined) return met(subject, `${address} is a public address of ${id} alone`, evidence)
  return unmet(subject, `${address}, given as the public address of ${id}, ${wrong}`, {
    fix: 'give the address the Internet sees under public, and that of the adapter under external; without NAT set nat: false',
    evidence,
  })
}

function faultOf(service: NatService, address: string, { adapters, translations }: Known): string | undefined {
  if (isPrivate(address)) return 'is no public address'
  if (service.adapter.includes(address))
    return isTranslatable(address) ? 'is also the address of the adapter' : undefined
  const holder = adapters.get(address)
  if (holder !== undefined) return `is also the address of an adapter of ${holder}`
  const other = translations.get(address)?.find((each) => isElsewhere(each, service))
  return other && `is also that of ${other.id}, and one public address stands for one private one`
}

/** IPv6 goes through as it is: beside translated IPv4 an adapter has the address the Internet sees. */
function isTranslatable(address: string): boolean {
  return parseAddress(address)?.family === 4
}
