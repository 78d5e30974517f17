/** Every format by name; its code is loaded only when it is asked for. */

import type { Report } from '../report.ts'

export interface RenderOptions {
  /** 0: no colours. */
  readonly colorLevel: 0 | 1 | 2 | 3
  /** Cells of a line. */
  readonly width: number
  /** Every rule, not only those that need attention. */
  readonly showAll: boolean
}

export type Render = (reports: readonly Report[], options: RenderOptions) => string

export const FORMATS = ['text', 'json'] as const

export type Format = (typeof FORMATS)[number]

export const reporters = {
  text: async () => (await import('./text.ts')).renderTexts,
  json: async () => (await import('./json.ts')).renderJson,
} as const satisfies Record<Format, () => Promise<Render>>
