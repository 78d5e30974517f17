/** The parts of the text that every kind of requirement shares: everything but records is a comment of a zone file. */

import { printable } from './printable.ts'
import type { ShownCommon } from './requirements-data-common.ts'
import { hanging } from './text-layout.ts'
import type { Page } from './text-page.ts'

export type Block = readonly string[]
type Source = ShownCommon['sources'][number]

/** A page, and the documents its numbers stand for. */
export interface CitingPage extends Page {
  readonly documents: readonly string[]
}

/** A page whose numbers stand for the documents of these requirements, in the order they are first cited. */
export function citingPage(requirements: readonly ShownCommon[], page: Page): CitingPage {
  const keys = requirements.flatMap(({ sources }) => sources.map(sourceKey))
  return { ...page, documents: [...new Set(keys)] }
}

/** Every document, under its number. */
export function documentBlock(requirements: readonly ShownCommon[], page: Page): Block {
  const sources = new Map(requirements.flatMap(({ sources: own }) => own.map((source) => [sourceKey(source), source])))
  return [...sources.values()].flatMap((source, index) => documentLines(source, index + 1, page))
}

/** `documented in [1][3]`, with how far it may be trusted. */
export function documentedText({ sources, confidence }: ShownCommon, { documents }: CitingPage): string {
  const numbers = sources.map((source) => documents.indexOf(sourceKey(source)) + 1)
  const cited = numbers.sort((a, b) => a - b).map((number) => `[${number}]`)
  return `documented in ${cited.join('')}${confidence === 'confirmed' ? '' : ` (${confidence})`}`
}

/** `required if edgePools, which is not given, asks for it` */
export function necessityText({ necessity, neededIf }: { necessity: string; neededIf?: string | undefined }): string {
  return neededIf === undefined ? necessity : `${necessity} if ${neededIf}, which is not given, asks for it`
}

export function comment(text: string, { width, chalk }: Page, lead = ';   '): Block {
  return commented(hanging(lead, text, lead.length, width)).map((line) => chalk.dim(line))
}

export function heading(text: string, { chalk }: Page): Block {
  return [chalk.bold(`; ${printable(text)}`)]
}

function sourceKey({ title, url }: Source): string {
  return url ?? title
}

function documentLines({ title, url }: Source, number: number, { width, chalk }: Page): Block {
  const lead = `; [${number}] `
  const lines = commented(hanging(lead, title, lead.length, width))
  const address = url === undefined ? [] : [`;${' '.repeat(lead.length - 1)}${printable(url)}`]
  return [...lines, ...address].map((line) => chalk.dim(line))
}

/** Further lines of a hanging text are comments like the first. */
function commented(lines: Block): Block {
  return lines.map((line) => `;${line.slice(1)}`)
}
