/** The tunnels of the description: configuration files of a VPN, and splits written in the environment file. */

import { listed } from '../domain/listed.ts'
import { remembered } from '../domain/memo.ts'
import { formatPrefix, parsePrefix } from '../domain/prefix.ts'
import { type Destination, decide, type TunnelPolicy } from '../domain/tunnel.ts'
import type { Loaded } from '../environment/load.ts'
import type { Path, Vpn } from '../environment/model.ts'
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
import { safeLine } from './safe-line.ts'
import { formatOf } from './vpn-formats.ts'

type Config = NonNullable<Vpn['config']>

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

function profileOf(name: string, { environment }: Loaded): { profile: Vpn; at: Path } | undefined {
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

function readSplit(split: NonNullable<Vpn['split']>, at: Path, loaded: Loaded): Tunnel {
  const { environment } = loaded
  const reading = readInlineSplit(split, (path) => environment.locate([...at, ...path]))
  refuseProblems(reading.problems, environment.locate(at).file, loaded)
  return { policy: reading.policy, notes: [], format: 'inline' }
}

async function readConfig(config: Config, profile: Vpn, at: Path, loaded: Loaded): Promise<Tunnel | Unanswered> {
  const first = loaded.readArtefact(config.file, [...at, 'file'], safeLine)
  const format = config.format ?? formatOf(first.text)
  if (format === undefined) return unanswered(`${first.file} does not show which format it has`, 'vpn.config.format')
  const readers = await import('./artefacts/readers.ts')
  if (!readers.isRead(format))
    return unanswered(
      `this release does not read ${format} configurations: write what they say as split, or give a route table`,
      'vpn.split',
    )
  const others = furtherFiles(config.with, first.file, [...at, 'with'], loaded)
  const { clientPool, clientPlatform: platforms } = profile
  const { groupPolicy, profile: name } = config
  const reading = readers.readConfiguration(format, [first, ...others], {
    clientPool,
    platforms,
    groupPolicy,
    profile: name,
  })
  const idle = (['groupPolicy', 'profile'] as const).filter(
    (key) => config[key] !== undefined && !readers.takesKey(format, key, others.length + 1),
  )
  const told = idle.map((key) => ({
    text: `${key} is not used: files of the format ${format} hold nothing that it could name`,
    place: loaded.environment.locate([...at, key]),
  }))
  const tunnel = used(reading, first.file, reading.further, loaded)
  return { ...tunnel, notes: [...told, ...tunnel.notes], format }
}

/** Each once, and never the first file again. */
function furtherFiles(references: readonly string[] | undefined, first: string, at: Path, loaded: Loaded) {
  return (references ?? [])
    .map((reference, index) => loaded.readArtefact(reference, [...at, index], safeLine))
    .filter(({ file }, index, all) => file !== first && all.findIndex((one) => one.file === file) === index)
}

async function readRoutes(
  routes: NonNullable<Vpn['routes']>,
  { clientPool = [] }: Vpn,
  at: Path,
  loaded: Loaded,
): Promise<Tunnel | Unanswered> {
  const first = loaded.readArtefact(routes.file, [...at, 'file'], safeLine)
  const { file } = first
  const { readRouteTables } = await import('./artefacts/readers.ts')
  const pools = clientPool.flatMap((subnet) => {
    const pool = parsePrefix(subnet, { hostBits: 'cut' })
    return 'fault' in pool ? [] : [pool]
  })
  const others = furtherFiles(routes.with, first.file, [...at, 'with'], loaded)
  const reading = readRouteTables([first, ...others], { interface: routes.interface, clientPool: pools })
  if (reading.problems.length === 0 && reading.read.length === 0)
    return unanswered(`${file} shows no route table`, 'vpn.routes')
  if (reading.unclear === undefined || reading.problems.length > 0) return used(reading, file, reading.further, loaded)
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
