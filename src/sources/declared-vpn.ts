/** The tunnels of the description: configuration files of a VPN, and splits written in the environment file. */

import { listed } from '../domain/listed.ts'
import { remembered } from '../domain/memo.ts'
import { formatPrefix, parsePrefix } from '../domain/prefix.ts'
import { type Destination, decide, type TunnelPolicy } from '../domain/tunnel.ts'
import type { Loaded } from '../environment/load.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type {
  NamesAnswer,
  NamesQuestion,
  Place,
  RouteAnswer,
  RouteQuestion,
  TunnelAnswer,
  TunnelQuestion,
  Unanswered,
} from '../question.ts'
import type { LineAccounts } from './artefacts/line-accounts.ts'
import { readInlineSplit } from './artefacts/vpn/inline.ts'
import type { VpnReading } from './artefacts/vpn/reading.ts'
import { refuseProblems } from './declared-problems.ts'
import { nameRules } from './declared-vpn-names.ts'
import { formatOf } from './vpn-formats.ts'

type Profile = Exclude<NonNullable<EnvironmentDocument['vpn']>, 'none'>[number]
type Config = NonNullable<Profile['config']>

/** What answers for VPNs; a configuration is read, and its reader loaded, when a question first needs it. */
export function declaredTunnels(loaded: Loaded) {
  const tunnelOf = remembered((profile) => readProfile(profile, loaded))
  return {
    /** Which way traffic takes. */
    route: async ({ profile, address, ...more }: RouteQuestion): Promise<RouteAnswer | Unanswered> => {
      const tunnel = await tunnelOf(profile)
      return 'status' in tunnel ? tunnel : answer(tunnel, address, more)
    },
    /** What goes into the tunnel as a whole. */
    tunnel: async ({ profile }: TunnelQuestion): Promise<TunnelAnswer | Unanswered> => {
      const tunnel = await tunnelOf(profile)
      if ('status' in tunnel) return tunnel
      const { policy, format, proxy } = tunnel
      return { status: 'answered', policy, ...(format !== undefined && { format }), ...(proxy && { proxy }) }
    },
    /** Which DNS servers are asked. */
    names: async ({ profile: name }: NamesQuestion): Promise<NamesAnswer | Unanswered> => {
      const { profile, at } = profileOf(name, loaded) ?? {}
      if (profile === undefined || at === undefined) return unanswered(`no VPN is named ${name}`, 'vpn')
      const tunnel = await tunnelOf(name)
      const read = 'status' in tunnel ? [] : (tunnel.names ?? [])
      return nameRules(profile, (path) => loaded.environment.locate([...at, 'nameResolution', ...path]), read)
    },
  }
}

interface Tunnel {
  readonly policy: TunnelPolicy
  readonly notes: RouteAnswer['notes']
  readonly format?: string
  readonly names?: VpnReading['names']
  readonly proxy?: Place | undefined
}

function answer({ policy, notes, format }: Tunnel, address: string, more: Destination): RouteAnswer {
  const { verdict, why, winner, runnerUp, outside } = decide(policy, address, more)
  const routes = [winner, runnerUp].flatMap((route) =>
    route ? [{ prefix: formatPrefix(route.prefix), to: route.verdict, place: route.place }] : [],
  )
  const rest = { ...(outside && { outside }), ...(format !== undefined && { format }) }
  return { status: 'answered', verdict, why, routes, notes, ...rest }
}

function profileOf(name: string, { environment }: Loaded): { profile: Profile; at: Path } | undefined {
  const profiles = listed(environment.document.vpn)
  const index = profiles.findIndex((each) => each.name === name)
  const profile = profiles[index]
  return profile && { profile, at: ['vpn', index] }
}

async function readProfile(name: string, loaded: Loaded): Promise<Tunnel | Unanswered> {
  const found = profileOf(name, loaded)
  if (found === undefined) return unanswered(`no VPN is named ${name}`, 'vpn')
  const { profile, at } = found
  if (profile.config) return readConfig(profile.config, profile, [...at, 'config'], loaded)
  if (profile.split) return readSplit(profile.split, [...at, 'split'], loaded)
  if (profile.routes) return readRoutes(profile.routes, profile, [...at, 'routes'], loaded)
  return unanswered(`what ${name} takes into the tunnel is not given`, 'vpn.config')
}

function unanswered(reason: string, settledBy: string): Unanswered {
  return { status: 'unanswered', reason, settledBy }
}

function readSplit(split: NonNullable<Profile['split']>, at: Path, loaded: Loaded): Tunnel {
  const { environment } = loaded
  const reading = readInlineSplit(split, (path) => environment.locate([...at, ...path]))
  refuseProblems(reading.problems, environment.locate(at).file, loaded)
  return { policy: reading.policy, notes: [], format: 'inline' }
}

async function readConfig(config: Config, profile: Profile, at: Path, loaded: Loaded): Promise<Tunnel | Unanswered> {
  const { text, file } = loaded.readArtefact(config.file, [...at, 'file'])
  const format = config.format ?? formatOf(text)
  if (format === undefined) return unanswered(`${file} does not show which format it has`, 'vpn.config.format')
  const readers = await import('./artefacts/readers.ts')
  const { clientPool, clientPlatform: platforms } = profile
  const byProfile = { profile: config.profile }
  const windows = { clientPool, ...byProfile }
  const alone: Readonly<Partial<Record<NonNullable<Config['format']>, () => VpnReading>>> = {
    'cisco-asa': () => readers.readCiscoAsa(text, file, { groupPolicy: config.groupPolicy }),
    wireguard: () => readers.readWireGuard(text, file, { platforms }),
    'windows-profile-xml': () => readers.readProfileXml(text, file, windows),
    'windows-cmdlets': () => readers.readVpnCmdlets(text, file, windows),
    'prefix-list': () => readers.readPrefixList(text, file),
    globalprotect: () => readers.readGlobalProtect(text, file, byProfile),
    fortigate: () => readers.readFortiGate(text, file, byProfile),
    strongswan: () => readers.readStrongSwan(text, file, byProfile),
  }
  const reading = alone[format]?.()
  if (reading) return { ...used(withoutFurther(reading, config, at, loaded), file, [], loaded), format }
  if (format !== 'openvpn') return unanswered(`this release does not read ${format} configurations yet`, 'vpn.split')
  const further = (config.with ?? []).map((reference, index) => loaded.readArtefact(reference, [...at, 'with', index]))
  const openVpn = readers.readOpenVpn(text, file, { with: further, platforms })
  return { ...used(openVpn, file, openVpn.further, loaded), format }
}

/** Further files are put together for OpenVPN alone: what others hold may change every answer. */
function withoutFurther(reading: VpnReading, config: Config, at: Path, { environment }: Loaded): VpnReading {
  if (config.with === undefined) return reading
  const what = 'its further files (with) are read for OpenVPN alone, so put them into one file'
  const place = environment.locate([...at, 'with'])
  const unresolved = [...reading.policy.unresolved, { what, place, effect: 'any' as const }]
  return { ...reading, policy: { ...reading.policy, unresolved } }
}

async function readRoutes(
  routes: NonNullable<Profile['routes']>,
  { clientPool = [] }: Profile,
  at: Path,
  loaded: Loaded,
): Promise<Tunnel | Unanswered> {
  const { text, file } = loaded.readArtefact(routes.file, [...at, 'file'])
  const { readRouteTable } = await import('./artefacts/readers.ts')
  const pools = clientPool.flatMap((subnet) => {
    const pool = parsePrefix(subnet, { hostBits: 'cut' })
    return 'fault' in pool ? [] : [pool]
  })
  const reading = readRouteTable(text, file, {
    interface: routes.interface,
    clientPool: pools,
  })
  if (reading.problems.length === 0 && reading.read.length === 0)
    return unanswered(`${file} shows no route table`, 'vpn.routes')
  if (reading.unclear === undefined || reading.problems.length > 0) return used(reading, file, [], loaded)
  return unanswered(`which interface of ${file} is the tunnel is not clear: ${reading.unclear}`, 'vpn.routes.interface')
}

/** A line that is wrong may hide a route, so a file is used whole or not at all. */
function used(
  { policy, names, proxy, ...own }: VpnReading,
  file: string,
  further: readonly (LineAccounts & { readonly file: string })[],
  loaded: Loaded,
): Tunnel {
  const all = [...further, { ...own, file }]
  for (const each of all) refuseProblems(each.problems, each.file, loaded)
  return { policy, notes: all.toReversed().flatMap(notesOf), ...(names && { names }), ...(proxy && { proxy }) }
}

const MAX_NOTES = 5

/** What was noted, and what was not understood, each reason once: the verdict stands on the rest of the file. */
function notesOf({ notes, unknown, file }: LineAccounts & { readonly file: string }): RouteAnswer['notes'] {
  const reasons = new Map<string, number>()
  for (const { reason, line } of [...notes, ...unknown]) if (!reasons.has(reason)) reasons.set(reason, line)
  return [...reasons].slice(0, MAX_NOTES).map(([text, line]) => ({ text, place: { file, line, column: 1 } }))
}
