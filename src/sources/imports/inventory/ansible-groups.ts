/** What stands beside the computers in an inventory of Ansible: groups, their members and their variables; and secrets anywhere. */

import type { Accounts } from '../accounts.ts'
import { type Field, type Fields, field, type Tree } from '../tree.ts'
import { secretOf } from './ansible-secrets.ts'
import { settle } from './inventory-class.ts'

/** Accounts for all of an inventory but the computers. */
export function accountForGroups(inventory: Fields, book: Accounts): void {
  for (const { name, value } of inventory.fields) {
    if (name === '_meta') accountForMeta(value, book)
    else if (value.kind === 'fields') accountForGroup(value, book)
  }
}

function accountForMeta(meta: Tree, book: Accounts): void {
  if (meta.kind !== 'fields') return
  const hostvars = field(meta, 'hostvars')
  for (const { value } of meta.fields)
    if (value !== hostvars) settle(book, 'ignored', value, 'it is about the inventory itself')
}

function accountForGroup(group: Fields, book: Accounts): void {
  settle(book, 'ignored', group, 'a group: its name tells a role by convention only')
  const vars = field(group, 'vars')
  if (vars === undefined) return
  settle(book, 'unknown', vars, 'a variable of a group: nothing here reads it')
  dropInside(vars, book)
}

/** Whether a variable is dropped, with all that is in it. */
export function dropped(variable: Field, book: Accounts): boolean {
  const reason = secretOf(variable)
  if (reason !== undefined) settle(book, 'dropped', variable.value, reason)
  return reason !== undefined
}

/** Secrets may stand deep inside what else a computer or a group has. */
export function dropInside(value: Tree, book: Accounts): void {
  if (value.kind === 'list') for (const item of value.items) dropInside(item, book)
  else if (value.kind === 'fields')
    for (const each of value.fields) if (!dropped(each, book)) dropInside(each.value, book)
}
