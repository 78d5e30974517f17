/** Terraform and OpenTofu: the state, raw (version 4) or as `terraform show -json` prints it. */

import type { ImportOptions, ImportReading } from '../../../environment/imported.ts'
import { type Accounts, openAccounts } from '../accounts.ts'
import { Unreadable } from '../bounds.ts'
import type { Reader } from '../readers.ts'
import { field, objects, parts, type Tree, textField } from '../tree.ts'
import { zonesReading } from './reading-of-zones.ts'
import { isOfDns, readRecordResource } from './terraform-records.ts'
import { openStateZones, type StateResource } from './terraform-zones.ts'

const TITLE = 'the state of Terraform'

/** What tells a state, kept or shown, from other JSON. */
const MARKS: readonly (readonly [string, readonly string[]])[] = [
  ['terraform_version', ['resources', 'values', 'planned_values', 'modules']],
  ['format_version', ['values', 'planned_values']],
]

export const TERRAFORM: Reader<Tree> = {
  recognises: (tree) =>
    MARKS.some(
      ([mark, parts]) => field(tree, mark) !== undefined && parts.some((name) => field(tree, name) !== undefined),
    ),
  read: readTerraform,
}

function readTerraform(tree: Tree, options: ImportOptions): ImportReading {
  if (field(tree, 'planned_values') !== undefined) throw refusal(tree, 'a plan of Terraform, not its state')
  if (field(tree, 'modules') !== undefined) throw refusal(tree, 'a state of Terraform before version 0.12')
  const resources = field(tree, 'values') ? shownResources(tree) : rawResources(tree)
  const book = openAccounts(parts(tree))
  dropSecrets(tree, resources, book)
  const zones = openStateZones(resources, book, options)
  for (const resource of resources) {
    if (resource.mode === 'managed') readRecordResource(resource, zones.of(resource), book)
  }
  return zonesReading(TITLE, zones.withRecords(), book)
}

function refusal(tree: Tree, what: string): Unreadable {
  return new Unreadable(`${what}: give what terraform show -json prints`, tree.at.line, tree.at.column)
}

function rawResources(tree: Tree): readonly StateResource[] {
  return objects(field(tree, 'resources') ?? tree).flatMap((resource) => {
    const type = textField(resource, 'type')?.text ?? ''
    const mode = textField(resource, 'mode')?.text ?? 'managed'
    return objects(field(resource, 'instances') ?? resource).flatMap((instance) => {
      const values = field(instance, 'attributes')
      return values ? [{ type, mode, values, instance, sensitive: field(instance, 'sensitive_attributes') }] : []
    })
  })
}

function shownResources(tree: Tree): readonly StateResource[] {
  const found: StateResource[] = []
  const modules: (Tree | undefined)[] = [field(field(tree, 'values'), 'root_module')]
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    for (const resource of objects(field(module, 'resources') ?? NOTHING)) {
      const type = textField(resource, 'type')?.text ?? ''
      const mode = textField(resource, 'mode')?.text ?? 'managed'
      const values = field(resource, 'values')
      if (values) found.push({ type, mode, values, instance: resource, sensitive: field(resource, 'sensitive_values') })
    }
    modules.push(...objects(field(module, 'child_modules') ?? NOTHING))
  }
  return found
}

const NOTHING: Tree = { kind: 'list', at: { line: 1, column: 1 }, what: '', items: [] }
const SECRET = 'the state of Terraform may hold secrets here: no value of it is kept'

/** All that is no DNS record is dropped unseen: states hold passwords and keys in plain text, marked as such or not. */
function dropSecrets(tree: Tree, resources: readonly StateResource[], book: Accounts): void {
  for (const part of parts(tree)) book.ignored(part, 'about the state and its resources, not about DNS')
  for (const each of [tree, field(tree, 'values')]) drop(field(each, 'outputs'), book)
  for (const { type, mode, values, instance } of resources) {
    drop(field(instance, 'private'), book)
    if (mode !== 'managed' || !isOfDns(type)) drop(values, book)
    else for (const part of parts(values)) book.ignored(part, 'how the provider keeps it')
  }
}

function drop(tree: Tree | undefined, book: Accounts): void {
  if (tree) for (const part of parts(tree)) book.dropped(part, SECRET)
}
