/** Inventories and facts of Ansible: `ansible-inventory --list`, the JSON fact cache, and what the module setup returns. */

import { isIP } from 'node:net'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { emptyReading, refused } from '../reading.ts'
import { type Field, field, parts, type Tree } from '../tree.ts'
import { type Around, FACTS, type FactTable } from './ansible-facts.ts'
import { accountForGroups, dropInside, dropped } from './ansible-groups.ts'
import { type AnsibleHost, ansibleHosts, namesOf, variablesOf } from './ansible-hosts.ts'
import { draftHost, type HostDraft } from './host-draft.ts'
import { settle } from './inventory-class.ts'
import { computerName, inDomain, sameComputer } from './names.ts'
import { address } from './readings.ts'

export const ANSIBLE: Reader<Tree> = {
  recognises: (tree) => ansibleHosts(tree) !== undefined,
  read: (tree) => {
    const book = openAccounts(parts(tree))
    if (tree.kind === 'fields' && field(tree, '_meta')) accountForGroups(tree, book)
    const drafts = new Map<string, HostDraft>()
    for (const host of ansibleHosts(tree) ?? []) readHost(host, drafts, book)
    const hosts = [...drafts].map(([name, draft]) => draft.close(name))
    return { ...emptyReading('an inventory or facts of Ansible', book.close()), hosts }
  },
}

/** What `ansible -m setup` prints at a console is no file of facts. */
export const ANSIBLE_CONSOLE: Reader<string> = {
  recognises: (text) => /^\s*\S{1,255} \| (?:SUCCESS|CHANGED|FAILED|UNREACHABLE)!? => \{/.test(text),
  read: () =>
    refused(
      'facts of Ansible',
      new Unreadable('more than JSON: run ansible -m setup --tree DIR, which writes a file for each computer'),
    ),
}

function readHost(host: AnsibleHost, drafts: Map<string, HostDraft>, book: Accounts): void {
  const variables = variablesOf(host)
  const facts: FactTable = new Map(
    variables.filter(({ isFact }) => isFact).map(({ name, value }) => [bare(name), value]),
  )
  const naming = nameOf(facts, host.key)
  if (naming === undefined) {
    settle(book, 'unknown', host.vars, 'it names no computer')
    dropInside(host.vars, book)
    return
  }
  if (variables.length === 0) settle(book, 'ignored', host.vars, 'it is empty')
  const draft = drafts.get(naming.name) ?? draftHost(host.vars, book)
  drafts.set(naming.name, draft)
  for (const variable of variables)
    if (!dropped(variable, book)) {
      readVariable(variable, { draft, book, facts })
      dropInside(variable.value, book)
    }
  for (const part of naming.parts) draft.named(part)
}

/** The name of a fact, which has a prefix in some places and none in others. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^ansible_/, '')
}

function readVariable({ name, value, isFact }: Field & { readonly isFact: boolean }, around: Around): void {
  const { book } = around
  const read = isFact && Object.hasOwn(FACTS, bare(name)) ? FACTS[bare(name)] : undefined
  if (isEmpty(value)) settle(book, 'ignored', value, 'it is empty')
  else if (/^ansible_(?:ssh_)?host$/.test(name)) connection(value, around)
  else if (read) read(value, around)
  else if (isFact || AROUND_FACTS.has(name)) settle(book, 'ignored', value, 'no key of a server is for this fact')
}

/** What the module returns around its facts. */
const AROUND_FACTS = new Set([
  'changed',
  'gather_subset',
  'module_setup',
  'deprecations',
  'warnings',
  '_facts_gathered',
])

function isEmpty(value: Tree): boolean {
  if (value.kind === 'leaf') return value.value === null || value.value === ''
  return (value.kind === 'list' ? value.items : value.fields).length === 0
}

interface Naming {
  readonly name: string
  readonly parts: readonly Tree[]
}

function nameOf(facts: FactTable, key: string | undefined): Naming | undefined {
  const names = namesOf(facts, key).flatMap(([text, tree]) => {
    const name = computerName(text)
    return name === undefined ? [] : [{ name, tree }]
  })
  const domains = ['domain', 'windows_domain'].flatMap((each) => {
    const tree = facts.get(each)
    return tree?.kind === 'leaf' && String(tree.value ?? '').includes('.') ? [tree] : []
  })
  const full = names.find((each) => each.name.includes('.'))?.name
  const name = full ?? inDomain(names[0]?.name, domains[0] && String(domains[0].value))
  if (name === undefined) return undefined
  const own = names.flatMap(({ name: each, tree }) => (tree && sameComputer(each, name) ? [tree] : []))
  return { name, parts: full === undefined && name.includes('.') ? [...own, ...domains] : own }
}

/** The address or the name under which Ansible reaches the computer, which may be that of a gateway in between. */
function connection(value: Tree, { draft, book, facts }: Around): void {
  const text = value.kind === 'leaf' ? String(value.value) : ''
  if (value.kind !== 'leaf') settle(book, 'unknown', value, 'expected a name or an address')
  else if (isIP(text) === 0) book.ignored(value, 'the name under which Ansible reaches the computer')
  else if (toldByFacts(facts)) book.ignored(value, 'the computer itself tells its addresses')
  else address(text, value, { draft, book })
}

function toldByFacts(facts: FactTable): boolean {
  return ['ip_addresses', 'all_ipv4_addresses', 'all_ipv6_addresses'].some((name) => {
    const told = facts.get(name)
    return told?.kind === 'list' && told.items.length > 0
  })
}
