/** A file beside the description that was read. */

import type { InputFile } from './input-file.ts'

export interface Artefact {
  /** Of a text. */
  readonly text?: string
  readonly input: InputFile
  /** Makes a line fit to be shown, where the file may hold secrets. */
  readonly shown?: ((line: string) => string) | undefined
}

/** A line as it may be shown, cut to a length a terminal can show. */
export function lineOfArtefact(line: number, { text, shown }: Partial<Artefact> = {}): string | undefined {
  const whole = text?.split('\n', line)[line - 1]?.replace(/\r$/, '').slice(0, 240)
  return whole === undefined || shown === undefined ? whole : shown(whole)
}
