/** Media paths as a drawing: one SVG file that needs nothing else, on a screen or on paper. */

import { Markup, markup } from './markup.ts'
import type { ShownMediaPaths } from './media-paths-data.ts'
import { mediaCalls } from './media-paths-svg-calls.ts'
import { mediaMap } from './media-paths-svg-map.ts'
import { rectangle, type Sureness, textLine, textLines, titleOf, wire } from './svg/shapes.ts'
import { STYLE } from './svg/style.ts'

const WIDTH = 1040
const LEFT = 24
const ROOM = WIDTH - 2 * LEFT
const MAP_TOP = 92

const LEGEND: readonly (readonly [Sureness, string])[] = [
  ['works', 'works'],
  ['depends', 'depends on a network nobody described'],
  ['undecided', 'not known'],
  ['none', 'no path'],
]
const LEGEND_X = [24, 164, 520, 674]

/** The parties and what connects them, then every call with the paths it may take; the same bytes for the same paths. */
export function renderMediaPathsSvg(
  paths: ShownMediaPaths,
  environment: { readonly path: string; readonly name: string; readonly product: string },
): string {
  const map = mediaMap(paths, MAP_TOP)
  const legendTop = MAP_TOP + map.height + 34
  const calls = mediaCalls(paths, legendTop + 44)
  const sourcesTop = legendTop + 44 + calls.height
  const sources = sourceLines(paths.sources, sourcesTop)
  const height = sourcesTop + sources.height + 16
  const title = `Media paths of ${environment.name}`
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="graphics-document document" aria-labelledby="media-paths-title" aria-describedby="media-paths-description">
<title id="media-paths-title">${title}</title>
<desc id="media-paths-description">${description(paths)}</desc>
<style>${new Markup(STYLE)}</style>
${rectangle({ x: 0, y: 0, width: WIDTH, height }, 'page', 0)}${textLine(title, LEFT, 42, ROOM, { size: 20, bold: true })}${textLine(
  `${environment.path}, ${environment.product}`,
  LEFT,
  66,
  ROOM,
  { size: 12, quiet: true },
)}${map.drawn}${legend(legendTop)}${calls.drawn}${sources.drawn}</svg>\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.text}`
}

function description({ parties, calls }: ShownMediaPaths): string {
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  const told = calls.map(({ from, to, end }) => `${names.get(from) ?? from} with ${names.get(to) ?? to}: ${end.text}`)
  return `${parties.length} parties. ${told.join('. ')}`
}

function legend(y: number): Markup {
  return markup`<g role="graphics-object" aria-label="Legend">\n${LEGEND.map(([sureness, text], index) => {
    const x = LEGEND_X[index] ?? LEFT
    return markup`${wire(x, x + 44, y - 4, sureness)}${textLine(text, x + 54, y, 300)}`
  })}${textLine('Numbers: the order in which the clients try the paths; the first that works is taken.', LEFT, y + 22, ROOM, { size: 11, quiet: true })}</g>\n`
}

function sourceLines(sources: ShownMediaPaths['sources'], top: number): { drawn: Markup; height: number } {
  if (sources.length === 0) return { drawn: markup``, height: 0 }
  const texts = sources.map(({ title, url }) => (url === undefined ? title : `${title}, ${url}`))
  let y = top + 46
  const drawn = texts.map((text) => {
    const { drawn, count } = textLines(text, { x: LEFT, y, room: ROOM, most: 2 }, { size: 11, quiet: true })
    y += count * 14 + 4
    return drawn
  })
  return {
    drawn: markup`<g>${titleOf('Sources')}
<path d="M${LEFT} ${top}H${LEFT + ROOM}" class="rule"/>
${textLine('Sources', LEFT, top + 26, ROOM, { size: 12, bold: true })}${drawn}</g>\n`,
    height: y - top,
  }
}
