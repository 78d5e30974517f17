/** The tunnels of the description: configuration files of a VPN, and splits written in the environment file. */

import { listed } from '../domain/listed.ts'
import { remembered } from '../domain/memo.ts'
import { formatPrefix, parsePrefix } from '../domain/prefix.ts'
import { decide, type TunnelPolicy } from '../domain/tunnel.ts'
import type { Loaded } from '../environment/load.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type { RouteAnswer, RouteQuestion, Unanswered } from '../question.ts'
import type { LineAccounts } from './artefacts/line-accounts.ts'
import { readInlineSplit } from './artefacts/vpn/inline.ts'
import { refuseProblems } from './declared-problems.ts'

type Profile = Exclude<NonNullable<EnvironmentDocument['vpn']>, 'none'>[number]
type Config = NonNullable<Profile['config']>

/** Answers which way traffic takes; a configuration is read, and its reader loaded, when a question first needs it. */
export function declaredRoutes(loaded: Loaded): (question: RouteQuestion) => Promise<RouteAnswer | Unanswered> {
  const tunnelOf = remembered((profile) => readProfile(profile, loaded))
  return async ({ profile, address }) => {
    const tunnel = await tunnelOf(profile)
    return 'status' in tunnel ? tunnel : answer(tunnel, address)
  }
}

interface Tunnel {
  readonly policy: TunnelPolicy
  readonly notes: RouteAnswer['notes']
}

function answer({ policy, notes }: Tunnel, address: string): RouteAnswer {
  const { verdict, why, winner, runnerUp } = decide(policy, address)
  const routes = [winner, runnerUp].flatMap((route) =>
    route ? [{ prefix: formatPrefix(route.prefix), to: route.verdict, place: route.place }] : [],
  )
  return { status: 'answered', verdict, why, routes, notes }
}

async function readProfile(name: string, loaded: Loaded): Promise<Tunnel | Unanswered> {
  const { vpn } = loaded.environment.document
  const profiles = listed(vpn)
  const index = profiles.findIndex((each) => each.name === name)
  const profile = profiles[index]
  if (profile === undefined) return unanswered(`no VPN is named ${name}`, 'vpn')
  const at: Path = ['vpn', index]
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
  return { policy: reading.policy, notes: [] }
}

async function readConfig(config: Config, profile: Profile, at: Path, loaded: Loaded): Promise<Tunnel | Unanswered> {
  const { text, file } = loaded.readArtefact(config.file, [...at, 'file'])
  const format = config.format ?? formatOf(text)
  if (format === undefined) return unanswered(`${file} does not show which format it has`, 'vpn.config.format')
  if (format === 'cisco-asa') {
    const { readCiscoAsa } = await import('./artefacts/readers.ts')
    return used(readCiscoAsa(text, file, { groupPolicy: config.groupPolicy }), file, [], loaded)
  }
  const byProfile = { profile: config.profile }
  if (format === 'globalprotect') {
    const { readGlobalProtect } = await import('./artefacts/readers.ts')
    return used(readGlobalProtect(text, file, byProfile), file, [], loaded)
  }
  if (format === 'fortigate') {
    const { readFortiGate } = await import('./artefacts/readers.ts')
    return used(readFortiGate(text, file, byProfile), file, [], loaded)
  }
  if (format === 'strongswan') {
    const { readStrongSwan } = await import('./artefacts/readers.ts')
    return used(readStrongSwan(text, file, byProfile), file, [], loaded)
  }
  if (format !== 'openvpn') return unanswered(`this release does not read ${format} configurations yet`, 'vpn.split')
  const further = (config.with ?? []).map((reference, index) => loaded.readArtefact(reference, [...at, 'with', index]))
  const { readOpenVpn } = await import('./artefacts/readers.ts')
  const reading = readOpenVpn(text, file, { with: further, platforms: profile.clientPlatform })
  return used(reading, file, reading.further, loaded)
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
  { policy, ...own }: LineAccounts & { readonly policy: TunnelPolicy },
  file: string,
  further: readonly (LineAccounts & { readonly file: string })[],
  loaded: Loaded,
): Tunnel {
  const all = [...further, { ...own, file }]
  for (const each of all) refuseProblems(each.problems, each.file, loaded)
  return { policy, notes: all.toReversed().flatMap(notesOf) }
}

const MAX_NOTES = 5

/** What was noted, and what was not understood, each reason once: the verdict stands on the rest of the file. */
function notesOf({ notes, unknown, file }: LineAccounts & { readonly file: string }): RouteAnswer['notes'] {
  const reasons = new Map<string, number>()
  for (const { reason, line } of [...notes, ...unknown]) if (!reasons.has(reason)) reasons.set(reason, line)
  return [...reasons].slice(0, MAX_NOTES).map(([text, line]) => ({ text, place: { file, line, column: 1 } }))
}

/** What the contents of each format show. Blanks before a word are those of its line: many empty lines take no time. */
const SHOWN = {
  'cisco-asa': /^(?:ASA Version |: Saved|group-policy \S+ |access-list \S+ |ip local pool )/m,
  openvpn: /^[ \t]*(?:client|dev (?:tun|tap)\S*|push\s|server \d|redirect-gateway|route \d|proto (?:udp|tcp))/m,
  globalprotect:
    /<(?:exclude-)?access-routes?(?:-v6)?\s*\/?>|<remote-user-tunnel-configs>|^[ \t]*set .*\bglobal-protect-gateway\b/m,
  fortigate: /^[ \t]*(?:\S+ (?:\(\S+\) )?# )?config (?:vpn (?:ssl|ipsec) |firewall (?:address|addrgrp|policy))/m,
  strongswan:
    /^(?:conn[ \t]+[^\s{}=]+[ \t]*(?:#.*)?$|config setup\b|connections\s*\{)|^[ \t]*(?:local_ts|remote_ts)\s*=/m,
} as const

/** The format, where the contents show one and no other. */
function formatOf(text: string): keyof typeof SHOWN | undefined {
  const formats = Object.entries(SHOWN).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []))
  return formats.length === 1 ? (formats[0] as keyof typeof SHOWN) : undefined
}
