import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { topologyOf } from '../../src/estate/topology.ts'
import type { ReportTopology } from '../../src/report-estate.ts'
import type { Shape } from '../../src/reporters/document/model.ts'
import { renderHtml } from '../../src/reporters/html.ts'
import { widthOf } from '../../src/reporters/svg/fit.ts'
import { topologyDrawing } from '../../src/reporters/topology/drawing.ts'
import { CHROMIUM, openFile, startChromium } from '../support/chromium.ts'
import { BASES } from '../support/copies.ts'
import { needs } from '../support/gate.ts'
import { loadWithImports } from '../support/load.ts'
import { fullReport } from './html-samples.ts'

const root = process.cwd()

function described(fixture: string): ReportTopology {
  return topologyOf(
    loadWithImports(`fixtures/environments/${fixture}`, { workingFolder: root, root }).environment.document,
  )
}

/** Pools over sites, each with a back end and a share, in pairs, behind one Edge pool; names of any length. */
function generated(pools: number, sites: number, length: number): ReportTopology {
  const zone = (index: number) => (sites === 0 ? 'inside' : `site ${index % sites}`)
  const name = (what: string, index: number) => `${what}${index}.${'W'.repeat(length)}`.slice(0, Math.max(length, 6))
  const indexes = Array.from({ length: pools }, (_, index) => index)
  const box = (kind: string, index: number, servers = 0) => ({
    id: `${kind} ${index}`,
    kind,
    lines: [name(kind, index), kind, ...Array.from({ length: servers }, (_, server) => name('server', server))],
    zone: zone(index),
  })
  return {
    zones: [
      { id: 'perimeter', title: 'Perimeter network' },
      ...Array.from({ length: sites }, (_, index) => ({ id: `site ${index}`, title: name('Site', index) })),
      { id: 'inside', title: 'Inside' },
    ].filter(({ id }) => id !== 'inside' || sites === 0),
    nodes: [
      { ...box('edge', 0, 8), zone: 'perimeter' },
      ...indexes.flatMap((index) => [box('front-end', index, 3), box('sql-server', index), box('file-share', index)]),
    ],
    links: indexes.flatMap((index) => [
      { from: `front-end ${index}`, to: `sql-server ${index}`, text: 'back end' },
      { from: `front-end ${index}`, to: `file-share ${index}`, text: 'file share' },
      { from: 'edge 0', to: `front-end ${index}`, text: 'media' },
      ...(index % 2 === 1 ? [{ from: `front-end ${index - 1}`, to: `front-end ${index}`, text: 'paired with' }] : []),
    ]),
  }
}

const FIXTURES = ['newcomer.yaml', ...Object.values(BASES), 'fabrikam/env.yaml']
const SAMPLES = [
  ...FIXTURES.map((fixture) => ({ name: fixture, topology: described(fixture) })),
  ...[1, 2, 3, 5, 8, 16, 30, 60, 80].flatMap((pools) =>
    [0, 1, 3].flatMap((sites) =>
      [1, 18, 250].map((length) => ({
        name: `${pools} pools in ${sites} sites, names of ${length}`,
        topology: generated(pools, sites, length),
      })),
    ),
  ),
  { name: '40 sites', topology: generated(80, 40, 18) },
]

interface Area {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const areaOf = (shape: Extract<Shape, { kind: 'text' }>): Area => ({
  text: shape.text,
  left: shape.x,
  right: shape.x + widthOf(shape.text, shape),
  top: shape.y - shape.size * 0.8,
  bottom: shape.y + shape.size * 0.22,
})

const meets = (a: Omit<Area, 'text'>, b: Omit<Area, 'text'>) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function overlaps(areas: readonly Area[]): readonly string[] {
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter((other) => meets(one, other))
      .map((other) => `${one.text} | ${other.text}`),
  )
}

describe.each(SAMPLES)('the drawing of $name', ({ topology }) => {
  const { drawing, note } = topologyDrawing(topology, 'Topology')
  const of = <Kind extends Shape['kind']>(kind: Kind) =>
    drawing.shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind)
  const texts = of('text').map(areaOf)
  const boxes = of('box')
    .filter(({ look }) => look !== 'zone')
    .map(({ x, y, width, height }) => ({ left: x, right: x + width, top: y, bottom: y + height }))
  const pieces = of('line').flatMap(({ points }) =>
    points.slice(1).map(([x, y], index) => {
      const [a = x, b = y] = points[index] ?? []
      return {
        left: Math.min(a, x) - 0.1,
        right: Math.max(a, x) + 0.1,
        top: Math.min(b, y) - 0.1,
        bottom: Math.max(b, y) + 0.1,
      }
    }),
  )

  test('leaves no text in the room of another, and nothing outside', () => {
    expect(texts.length).toBeGreaterThan(0)
    expect(overlaps(texts)).toEqual([])
    const outside = [...texts, ...boxes, ...pieces].filter(
      ({ left, right, top, bottom }) => left < 0 || top < 0 || right > drawing.width || bottom > drawing.height,
    )
    expect(outside).toEqual([])
  })

  test('leads no line through a box or a text', () => {
    const inner = boxes.map(({ left, right, top, bottom }) => ({ left, right, top: top + 1, bottom: bottom - 1 }))
    expect(pieces.filter((piece) => inner.some((box) => meets(piece, box)))).toEqual([])
    expect(texts.filter((text) => pieces.some((piece) => meets(piece, text))).map(({ text }) => text)).toEqual([])
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => meets(box, other)))).toEqual([])
  })

  test('has every box, or says what it has not', () => {
    if (note === undefined) expect(boxes).toHaveLength(topology.nodes.length)
    expect(boxes.length).toBeLessThan(120)
    for (const { text, whole, room } of of('text')) {
      expect(widthOf(text, { size: 10 })).toBeLessThanOrEqual(room)
      if (text.endsWith('\u2026')) expect(whole).toBeDefined()
    }
  })
})

test('a large estate is drawn with boxes of one kind together, which the note says', () => {
  expect(topologyDrawing(generated(5, 1, 18), '').note).toBeUndefined()
  expect(topologyDrawing(generated(10, 1, 18), '').note).toBe('The servers of each pool are counted, not named.')
  expect(topologyDrawing(generated(60, 3, 18), '').note).toBe(
    'Of 181 boxes, those of the same kind in one place are drawn as one.',
  )
  expect(topologyDrawing(generated(80, 40, 18), '').note).toBe(
    'Of 241 boxes in 41 places, those of the same kind are drawn as one, and all sites as one place.',
  )
})

/** Runs in the page. The box of a line reaches from the highest to the lowest letter there could be, so it is trimmed. */
const MEASURE = `[...document.querySelectorAll('.drawing')].map((drawing) => [...drawing.querySelectorAll('text')].map((text) => {
  const { x, y, width, height } = text.getBBox()
  const trim = height * 0.1
  return { text: text.firstChild.textContent, left: x, right: x + width, top: y + trim, bottom: y + height - trim }
}))`

describe.skipIf(needs(CHROMIUM))('drawings in a browser', () => {
  test.each(['light', 'dark'] as const)(
    'have no text in the room of another, and no fault of accessibility, on a %s screen',
    { timeout: 240_000 },
    async (colorScheme) => {
      const shown = SAMPLES.filter(({ name }) => FIXTURES.includes(name) || /3 sites, names of 250$/.test(name))
      const reports = shown.map(({ topology }) => fullReport({ estate: { inventory: [], requirements: [], topology } }))
      const folder = mkdtempSync(join(tmpdir(), 'lync-ready-topology-'))
      const browser = await startChromium()
      try {
        const file = join(folder, 'report.html')
        writeFileSync(file, renderHtml(reports, { showAll: false }))
        const { page, consoleErrors, requests } = await openFile(browser, file, { colorScheme })
        const drawings = await page.evaluate<readonly (readonly Area[])[]>(MEASURE)
        expect(drawings).toHaveLength(shown.length)
        expect(drawings.flatMap(overlaps)).toEqual([])
        expect(drawings.flat().filter(({ left, right }) => left < 0 || right > 960)).toEqual([])
        expect([consoleErrors, requests]).toEqual([[], []])
        await page.evaluate(axe.source)
        const faults = await page.evaluate<readonly string[]>(
          `axe.run('.drawing').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        )
        expect(faults).toEqual([])
      } finally {
        await browser.close()
        rmSync(folder, { recursive: true })
      }
    },
  )
})
