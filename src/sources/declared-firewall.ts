/** Rules of firewalls as the description gives them: rows, tables of rules and Windows scripts. */

import {
  type AdapterProfile,
  ALL_PROFILES,
  type Ends,
  type FirewallRule,
  type Protocol,
} from '../domain/firewall-rule.ts'
import { described, listed } from '../domain/listed.ts'
import { once, remembered } from '../domain/memo.ts'
import type { Loaded } from '../environment/load.ts'
import type { EnvironmentDocument, Path } from '../environment/model.ts'
import type { BlocksQuestion, Place, RulesAnswer, Unanswered } from '../question.ts'
import { readEnds } from './artefacts/firewall/ends.ts'
import { type NamedAddresses, namedAddresses } from './declared-names.ts'
import { refuseProblems } from './declared-problems.ts'

type Firewall = Exclude<NonNullable<EnvironmentDocument['firewall']>, 'none'>
type Entry = NonNullable<Firewall['rules']>[number]
type InFile = Extract<Entry, { file: string }>
type Row = Exclude<Entry, InFile>

type Answer = RulesAnswer | Unanswered

/** Answers for the firewalls around the Edge; files are read, and their readers loaded, when first asked. */
export function declaredFirewall(loaded: Loaded): () => Promise<Answer> {
  return once(() => {
    const { firewall } = loaded.environment.document
    const rules = described(firewall)?.rules
    return readRules(rules, ['firewall', 'rules'], 'the planned rules of the firewalls', 'allow', loaded)
  })
}

/** Answers what keeps traffic of VPN clients out of the tunnel. */
export function declaredBlocks(loaded: Loaded): (question: BlocksQuestion) => Promise<Answer> {
  const blocksOf = remembered((profile) => readBlocks(profile, loaded))
  return ({ profile }) => blocksOf(profile)
}

async function readBlocks(name: string, loaded: Loaded): Promise<Answer> {
  const { vpn } = loaded.environment.document
  const profiles = listed(vpn)
  const index = profiles.findIndex((each) => each.name === name)
  const at: Path = ['vpn', index, 'blocks']
  const blocks = profiles[index]?.blocks
  if (blocks === 'none') return { status: 'answered', rules: [], place: loaded.environment.locate(at) }
  return readRules(blocks, at, `what keeps traffic of clients of ${name} out of the tunnel`, 'block', loaded)
}

async function readRules(
  entries: readonly Entry[] | undefined,
  at: Path,
  what: string,
  usual: Row['action'] & string,
  loaded: Loaded,
): Promise<Answer> {
  const settledBy = at.filter((part) => typeof part === 'string').join('.')
  if (entries === undefined) return { status: 'unanswered', reason: `${what} is not given`, settledBy }
  const names = namedAddresses(loaded.environment.document)
  const rules: FirewallRule[] = []
  for (const [index, entry] of entries.entries()) {
    const path = [...at, index]
    const read = 'file' in entry ? await fromFile(entry, path, loaded) : fromRow(entry, usual, path, loaded)
    if ('status' in read) return { ...read, settledBy }
    rules.push(...read)
  }
  const place = loaded.environment.locate(at)
  return { status: 'answered', rules: rules.map((rule) => withAddresses(rule, names)), place }
}

type Reading = readonly FirewallRule[] | Omit<Unanswered, 'settledBy'>

async function fromFile(
  { file: reference, adapterProfile, group }: InFile,
  at: Path,
  loaded: Loaded,
): Promise<Reading> {
  const { text, file } = loaded.readArtefact(reference, [...at, 'file'])
  if (group !== undefined)
    return { status: 'unanswered', reason: `this release cannot read one group of the rules of ${file} yet` }
  const reader = READERS.find(({ ending }) => ending.test(file))
  if (reader === undefined)
    return { status: 'unanswered', reason: `this release reads rules from CSV, PowerShell and netsh only, not ${file}` }
  const read = await reader.load()
  const { rules, unresolved, problems } = read(text, file)
  refuseProblems(problems, file, loaded)
  const [doubt] = unresolved
  if (doubt) {
    const { place, what } = doubt
    return { status: 'unanswered', reason: `${place.file}:${place.line ?? 1}: ${what}` }
  }
  if (adapterProfile === undefined || adapterProfile === 'any') return rules
  return rules.map((rule) => (saysNoProfile(rule) ? { ...rule, profiles: [adapterProfile] } : rule))
}

const READERS = [
  { ending: /\.(?:csv|tsv|txt)$/i, load: async () => (await import('./artefacts/readers.ts')).readFirewallCsv },
  {
    ending: /\.(?:ps1|psm1|cmd|bat|netsh)$/i,
    load: async () => (await import('./artefacts/readers.ts')).readWindowsScript,
  },
] as const

function saysNoProfile({ profiles }: FirewallRule): boolean {
  return ALL_PROFILES.every((profile: AdapterProfile) => profiles.includes(profile))
}

/** One rule for each protocol. Traffic goes from remote to local, as in a table of rules. */
function fromRow(row: Row, usual: Row['action'] & string, at: Path, loaded: Loaded): Reading {
  const place = loaded.environment.locate(at)
  const protocols: readonly Protocol[] = row.protocols ?? ['any']
  return protocols.map((protocol) => ({
    ...(row.name === undefined ? {} : { name: row.name }),
    ...(row.firewall === undefined ? {} : { firewall: row.firewall }),
    direction: 'in',
    action: row.action ?? usual,
    enabled: row.enabled ?? true,
    profiles: ALL_PROFILES,
    protocol,
    localPorts: row.ports ?? 'any',
    remotePorts: row.sourcePorts ?? 'any',
    localAddresses: endsOf(row.to, place, loaded),
    remoteAddresses: endsOf(row.from, place, loaded),
    narrowedBy: [],
    unresolved: [],
    place,
  }))
}

function endsOf(texts: readonly string[], place: Place, loaded: Loaded): Ends {
  const ends = readEnds(texts, (word) => (/^[\d.:/-]+$/.test(word) ? undefined : word))
  if (ends === 'any' || !('fault' in ends)) return ends
  refuseProblems([{ line: place.line ?? 1, column: place.column ?? 1, message: ends.fault }], place.file, loaded)
  return []
}

function addressesOf(end: Exclude<Ends, 'any'>[number], names: NamedAddresses): Exclude<Ends, 'any'> {
  return 'name' in end ? (names.get(end.name.toLowerCase()) ?? [end]) : [end]
}

function withAddresses(rule: FirewallRule, names: NamedAddresses): FirewallRule {
  const resolve = (ends: Ends): Ends =>
    ends === 'any' ? ends : ends.flatMap((end): Exclude<Ends, 'any'> => addressesOf(end, names))
  return {
    ...rule,
    localAddresses: resolve(rule.localAddresses),
    remoteAddresses: resolve(rule.remoteAddresses),
  }
}
