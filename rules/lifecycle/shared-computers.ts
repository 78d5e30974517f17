/** The computers of an environment whose Windows is looked at. */

import { clientNameReader } from '../../src/domain/client-names.ts'
import { listed } from '../../src/domain/listed.ts'
import type { OperatingSystem, OsReading } from '../../src/domain/operating-system.ts'
import { type GivenOs, givenOsReader, unreadableText, writtenOs } from '../../src/domain/os-given.ts'
import type { Environment, Path } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import type { Thing } from './shared.ts'

export interface Computer {
  readonly name: string
  readonly at: Path
  readonly os?: GivenOs | undefined
  readonly settledBy: string
}

/** Where servers of the product say what they run. */
export const SERVERS_KEY = 'pools.servers.os'

/** The servers of the product, which must say what they run, and those around them that do say it. */
export function* serverComputers({ servers, document }: Environment): Generator<Computer> {
  for (const { id, at, os } of servers) yield { name: id, at: os?.at ?? at, os: os?.value, settledBy: SERVERS_KEY }
  const { sqlServers, fileShares, officeWebApps, activeDirectory } = document
  const lists = [
    ...listed(sqlServers).map(({ name, fqdn, os }, index) => ({ name: fqdn ?? name, os, at: ['sqlServers', index] })),
    ...listed(fileShares).map(({ name, fqdn, os }, index) => ({ name: fqdn ?? name, os, at: ['fileShares', index] })),
    ...listed(officeWebApps).flatMap(({ servers: farm = [] }, index) =>
      farm.map(({ fqdn, os }, at) => ({ name: fqdn, os, at: ['officeWebApps', index, 'servers', at] })),
    ),
    ...(activeDirectory?.domains ?? []).flatMap(({ domainControllers = [] }, index) =>
      domainControllers.map(({ fqdn, os }, at) => ({
        name: fqdn,
        os,
        at: ['activeDirectory', 'domains', index, 'domainControllers', at],
      })),
    ),
  ]
  for (const { name, os, at } of lists) {
    if (os !== undefined) yield { name, os, at: [...at, 'os'], settledBy: `${at.filter(isName).join('.')}.os` }
  }
}

function isName(key: string | number): boolean {
  return typeof key === 'string'
}

/** The computers of users and administrators; what is made for other systems has no Windows to tell. */
export function* clientComputers({ document }: Environment, facts: Facts): Generator<Computer> {
  const { clients, adminWorkstations, product } = document
  const named = clientNameReader(facts.rows('clients', product))
  const elsewhere = clientsElsewhere(facts)
  for (const [index, { client, os, site }] of listed(clients).entries()) {
    const naming = named(client)
    if (os === undefined && 'id' in naming && elsewhere.has(naming.id)) continue
    const name = `${client}${site === undefined ? '' : ` in ${site}`}`
    yield { name, at: ['clients', index, ...(os ? ['os'] : [])], os, settledBy: 'clients.os' }
  }
  for (const [index, { name, os }] of listed(adminWorkstations).entries()) {
    yield { name, at: ['adminWorkstations', index, ...(os ? ['os'] : [])], os, settledBy: 'adminWorkstations.os' }
  }
}

/** The clients whose systems are documented, and none of them is a Windows. */
function clientsElsewhere(facts: Facts): ReadonlySet<string> {
  const kinds = new Map(facts.table('operating-systems').rows.map(({ id, kind }) => [id, kind]))
  const isElsewhere = (os: string) => ['mac', 'mobile'].includes(kinds.get(os) ?? '')
  const rows = facts.table('client-os-support').rows.filter(({ verdict }) => verdict !== 'unsupported')
  const onWindows = new Set(rows.filter(({ os }) => !isElsewhere(os)).flatMap(({ clients }) => clients))
  return new Set(rows.flatMap(({ clients }) => clients).filter((client) => !onWindows.has(client)))
}

/** Their systems of one kind; the others are the business of other rules. */
export function* systemsOf(
  computers: Iterable<Computer>,
  kind: OperatingSystem['kind'],
  facts: Facts,
): Generator<Thing> {
  const read = givenOsReader(facts.table('operating-systems').rows)
  for (const { name, at, os, settledBy } of computers) {
    const common = { holder: name, at, settledBy, written: os === undefined ? 'no operating system' : writtenOs(os) }
    if (os === undefined) yield { ...common, meant: { open: 'the operating system is not given' } }
    else {
      const reading = read(os)
      if ('unreadable' in reading) yield { ...common, meant: { open: unreadableText(reading) } }
      else if (reading.os.kind === kind) yield { ...common, meant: meantBy(reading) }
    }
  }
}

function meantBy({ os: { id, servicePack, edition } }: Extract<OsReading, { os: OperatingSystem }>): Thing['meant'] {
  return { of: id, servicePack, edition }
}
