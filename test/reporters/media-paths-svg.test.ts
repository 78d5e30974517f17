import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { renderMediaPathsSvg } from '../../src/reporters/media-paths-svg.ts'
import { widthOf } from '../../src/reporters/svg/fit.ts'
import { CHROMIUM, openFile, startChromium } from '../support/chromium.ts'
import { needs } from '../support/gate.ts'
import { CONTOSO, mediaPathsOf } from './media-path-samples.ts'
import { ESCAPE, RIGHT_TO_LEFT } from './samples.ts'

const PLAIN = ['staff', 'guests', 'lab', 'ops', 'emea', 'apac', 'amer', 'field', 'board', 'contractors']
const HOSTILE = [
  '</text><script>alert(1)</script>',
  `"' onload='alert(1)`,
  `&amp; ]]> <!-- ${ESCAPE}[31m red \u0000 ${RIGHT_TO_LEFT}`,
  'W'.repeat(500),
  `${'very long name '.repeat(40)}end`,
  '株式会社ネットワーク第一営業部のための仮想専用網',
  'شبكة خاصة افتراضية للموظفين في الخارج',
  '\u{1f600}'.repeat(60),
  'lone \ud800 surrogate \uffff',
  '',
]

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Read {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly names: readonly string[]
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

/** The drawing as a parser sees it. @throws when it is not well-formed */
function read(svg: string): Read {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  const open: { name: string; attributes: Record<string, string> }[] = []
  const [boxes, names, elements, attributes] = [[] as Box[], [] as string[], new Set<string>(), new Set<string>()]
  let size = { width: 0, height: 0 }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    open.push({ name, attributes: given })
    elements.add(name)
    for (const key of Object.keys(given)) attributes.add(key)
    if (name === 'svg') size = { width: Number(given.width), height: Number(given.height) }
  })
  parser.on('text', (text) => {
    const { name, attributes: given } = open.at(-1) ?? { name: '', attributes: {} }
    if (name === 'title') names.push(text)
    if (name === 'text' && text.trim() !== '') boxes.push(boxOf(text, given))
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return { ...size, boxes, names, elements, attributes }
}

function boxOf(text: string, { x, y, class: names = '', 'font-size': given }: Record<string, string>): Box {
  const size = Number(given)
  const width = widthOf(text, { size, bold: names.includes('bold') })
  const left = Number(x) - (names.includes('middle') ? width / 2 : 0)
  return { text, left, right: left + width, top: Number(y) - size * 0.8, bottom: Number(y) + size * 0.22 }
}

function overlaps(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  )
}

function outside({ boxes, width, height }: Measured): readonly string[] {
  return boxes
    .filter(({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height)
    .map(({ text }) => text)
}

const DRAWINGS = [
  { name: 'no VPN', vpns: [] },
  ...[1, 2, 5, 3, 10].map((count) => ({ name: `${count} VPNs`, vpns: PLAIN.slice(0, count) })),
  { name: 'hostile names', vpns: HOSTILE },
].map(({ name, vpns }) => ({ name, svg: renderMediaPathsSvg(mediaPathsOf(vpns), CONTOSO) }))

describe.each(DRAWINGS)('media paths with $name', ({ svg }) => {
  const drawing = read(svg)

  test('leave no text in the room of another', () => {
    expect(drawing.boxes.length).toBeGreaterThan(20)
    expect(overlaps(drawing.boxes)).toEqual([])
    expect(outside(drawing)).toEqual([])
  })

  test('are drawn from the same few elements, none of which runs or loads anything', () => {
    expect([...drawing.elements].sort()).toEqual(['desc', 'g', 'path', 'rect', 'style', 'svg', 'text', 'title'])
    expect([...drawing.attributes].filter((name) => /^on|href|src/.test(name))).toEqual([])
    expect(svg).not.toMatch(/url\(|@import|<script|<!--/)
  })
})

describe('media paths as SVG', () => {
  test('are the same bytes for the same paths', () => {
    const [once, again] = [1, 2].map(() => renderMediaPathsSvg(mediaPathsOf(HOSTILE), CONTOSO))
    expect(once).toBe(again)
  })

  test('say the name of the drawing and of every call aloud', () => {
    const { names } = read(renderMediaPathsSvg(mediaPathsOf(['staff']), CONTOSO))
    expect(names[0]).toBe('Media paths of Contoso')
    expect(names).toContain('a client inside with a client on the VPN staff. Path: through the tunnel')
    expect(names).toContain(
      'a client on the VPN staff with a client on the VPN staff. Not known: where the media goes is not known (give vpn.profiles)',
    )
  })

  test('cut a name that is too long, and keep it whole for whoever points at it', () => {
    const { boxes, names } = read(renderMediaPathsSvg(mediaPathsOf(['W'.repeat(500)]), CONTOSO))
    const [shown] = boxes.filter(({ text }) => /^A client on the VPN W/.test(text))
    expect(shown?.text).toMatch(/W\u2026$/)
    expect(names).toContain(`A client on the VPN ${'W'.repeat(500)}`)
  })

  test('show hostile names as text', () => {
    const { names } = read(renderMediaPathsSvg(mediaPathsOf(HOSTILE), { ...CONTOSO, name: '<b>&"\u0007' }))
    expect(names[0]).toBe('Media paths of <b>&"\\u0007')
    expect(names.some((name) => name.includes('</text><script>alert(1)</script>'))).toBe(true)
  })

  test('tell how sure a path is by its line and by a word', () => {
    const svg = renderMediaPathsSvg(mediaPathsOf(PLAIN.slice(0, 4)), CONTOSO)
    for (const sureness of ['works', 'depends', 'undecided', 'none']) expect(svg).toContain(`class="wire ${sureness}"`)
    const style = svg.slice(svg.indexOf('<style>'), svg.indexOf('</style>'))
    const dashes = (name: string) => new RegExp(`\\.${name} \\{[^}]*stroke-dasharray: (\\d+ \\d+)`).exec(style)?.[1]
    expect(['works', 'depends', 'undecided'].map(dashes)).toEqual([undefined, '11 5', '1 6'])
    const words = new Set(read(svg).boxes.map(({ text }) => text))
    for (const word of ['1. depends', '2. works', 'not known', 'no path', 'works']) expect(words).toContain(word)
  })

  test('leave out the Edge where nobody is given an address of it', () => {
    const paths = mediaPathsOf(['staff'])
    const parties = paths.parties.map((party) => ({
      ...party,
      candidates: party.candidates.filter(({ type }) => type !== 'relayed'),
    }))
    const { names } = read(renderMediaPathsSvg({ parties, calls: [], sources: [] }, CONTOSO))
    expect(names.filter((name) => name.includes('Edge'))).toEqual([])
  })
})

type Measured = Pick<Read, 'boxes' | 'width' | 'height'>

/** Runs in the page. The box of a line reaches from the highest to the lowest letter there could be, so it is trimmed. */
const MEASURE = `(() => {
  const boxes = [...document.querySelectorAll('text')].filter((text) => text.textContent !== '').map((text) => {
    const { x, y, width, height } = text.getBBox()
    const trim = height * 0.1
    return { text: text.textContent, left: x, right: x + width, top: y + trim, bottom: y + height - trim }
  })
  const { width, height } = document.querySelector('svg').getBBox()
  return { boxes, width, height }
})()`

describe.skipIf(needs(CHROMIUM))('media paths in a browser', () => {
  test('have no text in the room of another, or outside the drawing', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lync-ready-svg-'))
    const browser = await startChromium()
    try {
      for (const { name, svg } of DRAWINGS.slice(-4)) {
        const file = join(folder, 'paths.svg')
        writeFileSync(file, svg)
        const { page, context, consoleErrors, requests } = await openFile(browser, file)
        const measured = await page.evaluate<Measured>(MEASURE)
        expect(measured.boxes.length).toBeGreaterThan(20)
        expect({
          name,
          overlaps: overlaps(measured.boxes),
          outside: outside(measured),
          consoleErrors,
          requests,
        }).toEqual({ name, overlaps: [], outside: [], consoleErrors: [], requests: [] })
        await context.close()
      }
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true })
    }
  })
})
