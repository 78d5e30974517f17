/** Every format by name; a heavy one loads its code when it is asked for, these two are small. */

import type { Report } from '../report.ts'
import { renderJson } from './json.ts'
import { renderTexts } from './text.ts'

export interface RenderOptions {
  /** 0: no colours. */
  readonly colorLevel: 0 | 1 | 2 | 3
  /** Cells of a line. */
  readonly width: number
  /** Every rule, not only those that need attention. */
  readonly showAll: boolean
  /** More than one environment was asked for, however many reports came of it. */
  readonly asSet?: boolean
}

export type Render = (reports: readonly Report[], options: RenderOptions) => string

export const FORMATS = ['text', 'json', 'html'] as const

export type Format = (typeof FORMATS)[number]

export const reporters = {
  text: async () => renderTexts,
  json: async () => renderJson,
  html: async () => (await import('./html.ts')).renderHtml,
} as const satisfies Record<Format, () => Promise<Render>>
