/** What the TLS rules have in common: everything that has TLS versions, and how findings speak of them. */

import { listed } from '../../src/domain/listed.ts'
import { type TlsVersion, writtenVersions } from '../../src/domain/tls-versions.ts'
import type { Environment, EnvironmentDocument, Given, Path, Server, ServerTls } from '../../src/environment/model.ts'
import { type Evidence, given } from '../../src/rule.ts'

/** One end of a TLS connection. */
export interface TlsEnd {
  readonly id: string
  readonly at: Path
  readonly tls?: Given<ServerTls> | undefined
  readonly versions?: readonly TlsVersion[] | undefined
  /** The key that would give its versions. */
  readonly key: string
}

/** An end whose versions are given. */
export interface SpeakingEnd extends TlsEnd {
  readonly tls: Given<ServerTls>
  readonly versions: readonly TlsVersion[]
}

/** A server of the product. */
export interface ServerEnd extends TlsEnd {
  readonly server: Server
}

/** Why a rule found nothing, for the report. */
export const NO_VERSIONS =
  'no TLS versions are given (tls at pools, edgePools, sqlServers, officeWebApps or reverseProxies)'

export function isSpeaking<End extends TlsEnd>(end: End): end is End & SpeakingEnd {
  return end.versions !== undefined
}

// Every rule of the family goes through the servers, and an estate has thousands of them.
const held = new WeakMap<Environment, readonly ServerEnd[]>()

export function serverEnds(environment: Environment): readonly ServerEnd[] {
  const ends = held.get(environment) ?? environment.servers.map(serverEnd)
  held.set(environment, ends)
  return ends
}

function serverEnd(server: Server): ServerEnd {
  const { id, at, tls, role } = server
  return { id, at, tls, versions: tls?.value.versions, key: role === 'edge' ? 'edgePools.tls' : 'pools.tls', server }
}

/** The servers whose versions are given. */
export function speakingServers(environment: Environment): readonly (ServerEnd & SpeakingEnd)[] {
  return serverEnds(environment).filter(isSpeaking)
}

export function sqlEnds({ sqlServers }: EnvironmentDocument): readonly TlsEnd[] {
  return listed(sqlServers).map(({ name, tls }, index) =>
    endAt({ id: name, at: ['sqlServers', index], key: 'sqlServers.tls' }, tls),
  )
}

export function officeWebAppsEnds({ officeWebApps }: EnvironmentDocument): readonly TlsEnd[] {
  return listed(officeWebApps).map(({ fqdn, tls }, index) =>
    endAt({ id: fqdn, at: ['officeWebApps', index], key: 'officeWebApps.tls' }, tls),
  )
}

/** The reverse proxies; one that is a device may say its versions there. */
export function reverseProxyEnds({ reverseProxies, devices }: EnvironmentDocument): readonly TlsEnd[] {
  const deviceNamed = new Map(listed(devices).map((device, index) => [device.name, { device, index }]))
  return listed(reverseProxies).map(({ device, name, product, tls }, index) => {
    const id = device ?? name ?? product ?? `reverse-proxy-${index + 1}`
    const end = { id, at: ['reverseProxies', index], key: 'reverseProxies.tls' }
    const box = device === undefined ? undefined : deviceNamed.get(device)
    if (tls !== undefined || box?.device.tls === undefined) return endAt(end, tls)
    const { tls: own } = box.device
    return { ...end, tls: { value: own, at: ['devices', box.index, 'tls'] }, versions: own.versions }
  })
}

/** An end that says its versions for itself. */
export function endAt(end: Omit<TlsEnd, 'tls' | 'versions'>, tls: ServerTls | undefined): TlsEnd {
  return tls === undefined ? end : { ...end, tls: { value: tls, at: [...end.at, 'tls'] }, versions: tls.versions }
}

/** Every end whose versions are given, devices apart. */
export function speakingEnds(environment: Environment): readonly SpeakingEnd[] {
  const { document } = environment
  const ends: readonly TlsEnd[] = [
    ...serverEnds(environment),
    ...sqlEnds(document),
    ...officeWebAppsEnds(document),
    ...reverseProxyEnds(document),
  ]
  return ends.filter(isSpeaking)
}

/** Evidence: the versions that are on. */
export function versionsGiven({ id, tls, versions }: SpeakingEnd): Evidence {
  return given(tls.at, `${id}: ${writtenVersions(versions)}`)
}
