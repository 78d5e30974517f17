/** What becomes of each part of a facts file. */

import type { Fields, Tree } from '../tree.ts'
import { DISK_DRIVE, LOGICAL_DISK, PHYSICAL_MEMORY, PROCESSOR } from './classes-hardware.ts'
import { DOT_NET, QUICK_FIX, UNINSTALL } from './classes-software.ts'
import { COMPUTER_SYSTEM, CURRENT_VERSION, OPERATING_SYSTEM } from './classes-system.ts'
import { physicalDisks, powerPlan } from './collected-hardware.ts'
import { adapters, ipv6, receiveSideScaling } from './collected-network.ts'
import { features, installer, restart, timeFormat, windowsPowerShell } from './collected-software.ts'
import { sqlInstances } from './collected-sql.ts'
import { protocols, schannel, tlsDefaults } from './collected-tls.ts'
import { objectsIn, truth } from './collected-values.ts'
import { type InventoryClass, readObject, type Sink } from './inventory-class.ts'

/** A part of the facts of one computer. */
export interface Section extends Sink {
  /** All of them. */
  readonly computer: Fields
  /** The FQDN of the computer. */
  readonly name: string
}

export type ReadSection = (tree: Tree, section: Section) => void

/** Objects of a class that inventories of other tools have too. */
function of(kind: InventoryClass): ReadSection {
  return (tree, section) => {
    for (const object of objectsIn(tree, section.book)) readObject(object, kind, { ...section, object })
  }
}

/** The same, where an empty list says that there is none. */
function listOf(kind: InventoryClass, key: string): ReadSection {
  return (tree, section) => {
    if (tree.kind === 'list' && tree.items.length === 0) section.draft.none(key, tree)
    else of(kind)(tree, section)
  }
}

const SYSTEM: InventoryClass = {
  ...COMPUTER_SYSTEM,
  texts: {
    ...COMPUTER_SYSTEM.texts,
    partofdomain: (text, part, { draft, book }) => {
      const joined = truth(text)
      if (joined === undefined) book.unknown(part, 'expected true or false')
      else draft.say('domainJoined', joined, part)
    },
  },
}

/** In the order in which the collector writes them. */
export const SECTIONS: Readonly<Record<string, ReadSection>> = {
  computer: of(SYSTEM),
  operatingSystem: of(OPERATING_SYSTEM),
  windows: of(CURRENT_VERSION),
  processors: of(PROCESSOR),
  memory: of(PHYSICAL_MEMORY),
  volumes: of(LOGICAL_DISK),
  disks: of(DISK_DRIVE),
  physicalDisks,
  adapters,
  ipv6,
  receiveSideScaling,
  powerPlan,
  dotNet: of(DOT_NET),
  windowsPowerShell,
  windowsInstaller: installer,
  features,
  hotfixes: listOf(QUICK_FIX, 'prerequisites.hotfixes'),
  programs: of(UNINSTALL),
  sqlInstances,
  restartPending: restart,
  timeFormat,
  protocols,
  schannel,
  tlsDefaults,
}
