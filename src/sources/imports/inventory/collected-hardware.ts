/** Disks and the power plan, as the collector writes them. */

import type { Leaf } from '../tree.ts'
import type { ReadSection, Section } from './collected-sections.ts'
import { leaves, objectsIn, sayTogether, word } from './collected-values.ts'
import { said } from './inventory-class.ts'

/** MediaType of MSFT_PhysicalDisk: https://learn.microsoft.com/en-us/windows-hardware/drivers/storage/msft-physicaldisk */
const MEDIA = { spinning: 3, solidState: 4 } as const
/** SpindleSpeed where it is not known. */
const NO_SPEED = 0xffff_ffff

/** Whether all disks are solid-state or none is; what a virtual machine has tells nothing. */
export const physicalDisks: ReadSection = (tree, section) => {
  const disks = objectsIn(tree, section.book)
  const types = leaves(disks, 'MediaType')
  const kinds = new Set(types.map(({ value }) => value))
  const [kind] = kinds
  const solid = kind === MEDIA.solidState ? true : kind === MEDIA.spinning ? false : undefined
  const all = kinds.size === 1 && types.length === disks.length ? solid : undefined
  sayTogether('hardware.ssd', all, types, 'not all disks are said to be of one known kind', section)
  for (const speed of leaves(disks, 'SpindleSpeed')) readSpeed(speed, all === false, section)
}

function readSpeed(speed: Leaf, turn: boolean, { draft, book }: Section): void {
  const turns = word(speed)
  if (!turn || !turns || turns === NO_SPEED) book.ignored(speed, 'no speed of a disk that turns')
  // Of several disks the slowest.
  else draft.say('hardware.diskRpm', turns, speed, 1 + 1 / turns)
}

/** The plans that come with Windows, by the numbers that `powercfg /list` shows: their names are in its language. */
const PLANS: Readonly<Record<string, string>> = {
  '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c': 'High performance',
  'e9a42b02-d5df-448d-aa00-03f14749eb61': 'Ultimate Performance',
  '381b4222-f694-41f0-9685-ff5bb260df2e': 'Balanced',
  'a1841308-3541-4fab-bc81-f71556f20b4a': 'Power saver',
}

/** Another plan has the name that its maker gave it. */
export const powerPlan: ReadSection = (tree, { draft, book }) => {
  for (const plan of objectsIn(tree, book)) {
    const [id, title] = [said(plan, 'InstanceID'), said(plan, 'ElementName')]
    const name = PLANS[/\{([0-9a-f-]{36})\}/i.exec(id?.text ?? '')?.[1]?.toLowerCase() ?? '']
    const [told, other] = name === undefined ? [title, id] : [id, title]
    if (told) draft.say('hardware.powerPlan', name ?? told.text, told.part)
    if (other) book.ignored(other.part, 'the plan is known by another property')
  }
}
