/** The rows that say which hardware is recommended, and which is not supported. */

import type { FactRow } from '../facts/citation.ts'

export const HARDWARE_MEASURES = [
  'cores',
  'cpuGhz',
  'memoryGb',
  'diskCount',
  'diskRpm',
  'freeDiskGb',
  'nicGbps',
] as const
export type HardwareMeasure = (typeof HARDWARE_MEASURES)[number]

export const VIRTUAL_SETTINGS = ['dynamicMemory', 'liveMigration', 'numaSpanning'] as const
export type VirtualSetting = (typeof VIRTUAL_SETTINGS)[number]

export const HARDWARE_SETTINGS = [
  'hyper-threading',
  'page-file',
  'receive-side-scaling',
  'sockets-of-one-core',
] as const
export type HardwareSetting = (typeof HARDWARE_SETTINGS)[number]

interface Row extends FactRow {
  readonly roles: readonly string[]
  /** What is documented, as a sentence without its full stop. */
  readonly text: string
  readonly note?: string
}

/** The figures of one table of the vendor. */
export type FloorRow = Row & { readonly kind: 'floor' } & { readonly [Measure in HardwareMeasure]?: number }

/** A figure that contradicts the floor: shown beside it, judged by nobody. */
export interface OtherFigureRow extends Row {
  readonly kind: 'other-figure'
  readonly measure: HardwareMeasure
}

/** So many adapters with an address are supported. */
export interface AdaptersRow extends Row {
  readonly kind: 'adapters'
  readonly most: number
}

/** A setting of a virtual machine that should be off. */
export interface VirtualRow extends Row {
  readonly kind: 'virtual'
  readonly setting: VirtualSetting
}

/** Names of a power plan: those wanted, and those known to be another. */
export interface PowerPlanRow extends Row {
  readonly kind: 'power-plan'
  readonly wanted: readonly string[]
  readonly others: readonly string[]
}

export interface HardwareSettingRow extends Row {
  readonly kind: 'setting'
  readonly setting: HardwareSetting
}

export type HardwareRow = FloorRow | OtherFigureRow | AdaptersRow | VirtualRow | PowerPlanRow | HardwareSettingRow
