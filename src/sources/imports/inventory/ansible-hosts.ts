/** The computers in what Ansible writes: variables and facts of each, wherever they stand. */

import { isIP } from 'node:net'
import { type Field, type Fields, field, type Tree } from '../tree.ts'

/** What is said of one computer. */
export interface AnsibleHost {
  /** Its name in the inventory; a file of the fact cache has none. */
  readonly key?: string
  readonly vars: Fields
}

/** The marks of gathered facts, in the flat form and in the nested one. */
const MARKS = ['distribution', 'os_family', 'hostname', 'fqdn', 'nodename']

/** Whether an object holds facts: below `ansible_facts`, or each with the prefix. */
function holdsFacts(tree: Tree | undefined): boolean {
  if (tree?.kind !== 'fields') return false
  return (
    field(tree, 'ansible_facts')?.kind === 'fields' || MARKS.filter((mark) => field(tree, `ansible_${mark}`)).length > 1
  )
}

/** The variables of hosts of `ansible-inventory --list`. */
function hostVariables(tree: Tree): Fields | undefined {
  const vars = field(field(tree, '_meta'), 'hostvars')
  return vars?.kind === 'fields' ? vars : undefined
}

/** Every computer; undefined for a file that Ansible has not written. */
export function ansibleHosts(tree: Tree): readonly AnsibleHost[] | undefined {
  if (tree.kind !== 'fields') return undefined
  const inventory = hostVariables(tree)
  if (inventory) return byKey(inventory)
  if (holdsFacts(tree)) return [{ vars: tree }]
  const inside = tree.fields.filter(({ value }) => holdsFacts(value))
  return inside.length > 0 && inside.length === tree.fields.length ? byKey(tree) : undefined
}

function byKey({ fields }: Fields): readonly AnsibleHost[] {
  return fields.flatMap(({ name, value }) => (value.kind === 'fields' ? [{ key: name, vars: value }] : []))
}

/** The variables and facts of a computer one by one, with those inside `ansible_facts` marked. */
export function variablesOf({ vars }: AnsibleHost): readonly (Field & { readonly isFact: boolean })[] {
  return vars.fields.flatMap(({ name, value }) =>
    name === 'ansible_facts' && value.kind === 'fields'
      ? value.fields.map((each) => ({ ...each, isFact: true }))
      : [{ name, value, isFact: /^ansible_/i.test(name) }],
  )
}

/** The FQDN that facts, the inventory or the connection give, or else a short name, each with what says so. */
export function namesOf(
  facts: ReadonlyMap<string, Tree>,
  key: string | undefined,
): readonly (readonly [string, Tree | undefined])[] {
  const said = (name: string): readonly (readonly [string, Tree])[] => {
    const tree = facts.get(name)
    return tree?.kind === 'leaf' && tree.value !== null ? [[String(tree.value).trim(), tree]] : []
  }
  const connection = said('host').filter(([name]) => isIP(name) === 0)
  return [
    ...said('fqdn'),
    ...(key === undefined ? [] : [[key, undefined] as const]),
    ...connection,
    ...said('hostname'),
    ...said('nodename'),
  ]
}
