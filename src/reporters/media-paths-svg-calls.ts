/** The lower half of the drawing: each call, and every path it may take, in the order in which the clients try them. */

import { type Markup, markup } from './markup.ts'
import type { ShownAttempt, ShownCall, ShownMediaPaths, ShownParty } from './media-paths-data.ts'
import type { Drawn } from './media-paths-svg-map.ts'
import { widthOf } from './svg/fit.ts'
import { type Box, rectangle, type Sureness, textLine, textLines, titleOf, wire } from './svg/shapes.ts'
import { capital } from './text-layout.ts'

const LEFT = 24
const RIGHT = 1016
const END_WIDTH = 168
const FROM = { x: LEFT, width: END_WIDTH }
const TO = { x: 510, width: END_WIDTH }
const LABEL = { x: TO.x + END_WIDTH + 14, room: RIGHT - TO.x - END_WIDTH - 14 }
const LANE = 54
const STATION = { size: 11, anchor: 'middle' } as const

const WORDS = { works: 'works', depends: 'depends', none: 'no path', undecided: 'not known' } as const
const SURENESS = { works: 'works', depends: 'depends', fails: 'none', undecided: 'undecided' } as const
const ENDS = { path: 'Path', none: 'No path', undecided: 'Not known' } as const
const STATIONS: Readonly<Record<ShownAttempt['way'], readonly string[]>> = {
  local: [],
  tunnel: ['tunnel'],
  internet: ['Internet'],
  relay: ['A/V Edge'],
  'relay-through-tunnel': ['tunnel', 'A/V Edge'],
  relays: ['A/V Edge', "partner's A/V Edge"],
}

interface Lane {
  readonly sureness: Sureness
  readonly stations: readonly string[]
  readonly word: string
  readonly why: string
}

/** All calls, from `top` down. */
export function mediaCalls({ parties, calls }: ShownMediaPaths, top: number): Drawn {
  const byId = new Map(parties.map((party) => [party.id, party]))
  const blocks: Markup[] = []
  let y = top
  for (const call of calls) {
    const { drawn, height } = callBlock(call, byId, y)
    blocks.push(drawn)
    y += height
  }
  return { drawn: markup`<g role="list" aria-label="Calls">\n${blocks}</g>\n`, height: y - top }
}

function callBlock(call: ShownCall, byId: ReadonlyMap<string, ShownParty>, top: number): Drawn {
  const [from, to] = [call.from, call.to].map((id) => byId.get(id)?.name ?? id)
  const lanes = lanesOf(call)
  const { settledBy, text, verdict } = call.end
  const ended = `${ENDS[verdict]}: ${text}${settledBy.length === 0 ? '' : ` (give ${settledBy.join(', ')})`}`
  const heading = textLines(ended, { x: LEFT, y: top + 24, room: RIGHT - LEFT, most: 2 }, { size: 12, bold: true })
  const y = top + 34 + (heading.count - 1) * 15
  const height = lanes.length * LANE
  const drawn = markup`<g role="listitem">${titleOf(`${from} with ${to}. ${ended}`)}
<path d="M${LEFT} ${top}H${RIGHT}" class="rule"/>
${heading.drawn}${endBox(from ?? '', { ...FROM, y, height })}${endBox(to ?? '', { ...TO, y, height })}${lanes.map((lane, index) => laneOf(lane, y + index * LANE))}</g>\n`
  return { drawn, height: y + height + 16 - top }
}

/** What the call may take; where that is nothing, one lane that says so. */
function lanesOf({ attempts, end }: ShownCall): readonly Lane[] {
  const taken = attempts.filter((each) => each.taken)
  if (end.verdict !== 'none' && taken.length > 0) return taken.map((attempt, index) => takenLane(attempt, index, taken))
  const sureness = end.verdict === 'none' ? 'none' : 'undecided'
  const why = attempts.map((attempt) => attempt.why).join('; ')
  return [{ sureness, stations: [], word: WORDS[sureness], why }]
}

function takenLane({ verdict, way, why }: ShownAttempt, index: number, all: readonly ShownAttempt[]): Lane {
  const sureness = SURENESS[verdict]
  const number = all.length === 1 ? '' : `${index + 1}. `
  return { sureness, stations: STATIONS[way], word: `${number}${WORDS[sureness]}`, why }
}

function endBox(name: string, box: Box): Markup {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2 + 4]
  const text = textLines(capital(name), { x, y, room: box.width - 16, most: 2, centred: true }, STATION)
  return markup`${rectangle({ ...box, y: box.y + 2, height: box.height - 4 }, 'box')}${text.drawn}`
}

function laneOf({ sureness, stations, word, why }: Lane, top: number): Markup {
  const y = top + LANE / 2
  const [start, end] = [FROM.x + FROM.width, TO.x]
  const reason = textLines(why, { x: LABEL.x, y: y + 5, room: LABEL.room, most: 2 }, { size: 11, quiet: true })
  return markup`<g role="graphics-symbol">${titleOf([`${word}: ${why}`, ...stations].join(', '))}
${wire(start, end, y, sureness)}${stationsOn(stations, start, end, y)}${textLine(word, LABEL.x, y - 10, LABEL.room, { size: 12, bold: true })}${reason.drawn}</g>\n`
}

/** What the media crosses, on its line, with the same gap before, between and behind. */
function stationsOn(names: readonly string[], start: number, end: number, y: number): readonly Markup[] {
  const widths = names.map((name) => widthOf(name, STATION) + 16)
  const taken = widths.reduce((sum, width) => sum + width, 0)
  const gap = Math.floor((end - start - taken) / (names.length + 1))
  let x = start
  return names.map((name, index) => {
    const box = { x: x + gap, y: y - 11, width: widths[index] ?? 0, height: 22 }
    x = box.x + box.width
    return markup`${rectangle(box, name.endsWith('Edge') ? 'relay' : 'net', 11)}${textLine(name, box.x + box.width / 2, y + 4, box.width - 16, STATION)}`
  })
}
