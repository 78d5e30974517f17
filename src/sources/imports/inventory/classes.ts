/** Every class that inventories are made of, and how an object tells which one it is of. */

import { type Fields, field, type Tree, textField } from '../tree.ts'
import { ADAPTER_CONFIGURATION, DISK_DRIVE, LOGICAL_DISK, PHYSICAL_MEMORY, PROCESSOR } from './classes-hardware.ts'
import { DOT_NET, POWERSHELL, PRODUCT, QUICK_FIX, UNINSTALL, WINDOWS_FEATURE } from './classes-software.ts'
import { COMPUTER_INFO, COMPUTER_SYSTEM, CURRENT_VERSION, OPERATING_SYSTEM } from './classes-system.ts'
import type { InventoryClass } from './inventory-class.ts'

/** Those with the surest marks first. */
const CLASSES: readonly InventoryClass[] = [
  QUICK_FIX,
  POWERSHELL,
  DOT_NET,
  COMPUTER_INFO,
  CURRENT_VERSION,
  PROCESSOR,
  PHYSICAL_MEMORY,
  ADAPTER_CONFIGURATION,
  COMPUTER_SYSTEM,
  OPERATING_SYSTEM,
  LOGICAL_DISK,
  DISK_DRIVE,
  WINDOWS_FEATURE,
  UNINSTALL,
  PRODUCT,
]

export interface Found {
  readonly object: Fields
  readonly kind: InventoryClass
  /** The object around it, where several of one computer stand together. */
  readonly wrapper?: Fields
}

/** An object of a class, or the objects in one that holds nothing else: `{"os": {…}, "hotFixes": [{…}, {…}]}`. */
export function foundIn(object: Fields): readonly Found[] {
  const kind = classOf(object)
  return kind ? [{ object, kind }] : wrapped(object)
}

/** The class of an object: as it says itself, or by its properties. */
function classOf(object: Fields): InventoryClass | undefined {
  const told = [
    field(object, 'CreationClassName'),
    field(object, '__CLASS'),
    field(field(object, 'CimSystemProperties'), 'ClassName'),
  ]
  for (const each of told) {
    const kind = CLASSES.find(({ name }) => each?.kind === 'leaf' && each.value === name)
    if (kind) return kind
  }
  const names = new Set(object.fields.map(({ name }) => name.toLowerCase()))
  const has = (...wanted: string[]) => wanted.every((name) => names.has(name))
  const text = (name: string) => textField(object, name)?.text ?? ''
  return CLASSES.find(({ recognises }) => recognises(has, text))
}

function wrapped(object: Fields): readonly Found[] {
  const inner = object.fields.flatMap(({ value }) => inside(value))
  const found = inner.flatMap((each): readonly Found[] => {
    const kind = classOf(each)
    return kind ? [{ object: each, kind, wrapper: object }] : []
  })
  return found.length === inner.length ? found : []
}

function inside(value: Tree): readonly Fields[] {
  const items = value.kind === 'list' ? value.items : [value]
  return items.flatMap((item) => (item.kind === 'fields' ? [item] : []))
}
