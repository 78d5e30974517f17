/** Every format × every payload × every text of a report: it comes out harmless, and nothing is lost. */

import { describe, expect, test } from 'vitest'
import { FORMATS, type Format, REPORTERS } from '../../../src/reporters/index.ts'
import { printable } from '../../../src/reporters/printable.ts'
import { readSavedReport } from '../../../src/reporters/saved-report.ts'
import { timedLong } from '../../support/fastest.ts'
import { FREE_TEXTS, FULL, reportWith } from './full-report.ts'
import { READERS } from './readers.ts'

const code = (...codes: readonly number[]) => String.fromCodePoint(...codes)

const PAYLOADS: Readonly<Record<string, string>> = {
  html: '<script>alert(1)</script><img src=x onerror="alert(1)">',
  entities: '&lt;b&gt; &amp; &#60;i&#62; &nbsp;',
  attribute: `" onmouseover="x" ' onclick='y`,
  'escape sequences': `${code(0x1b)}[2J${code(0x1b)}]8;;http://x${code(7)}${code(0x9b)}31m`,
  'formula =': '=HYPERLINK("http://x","y")',
  'formula +': '+1+cmd|x',
  'formula -': '-1+cmd|x',
  'formula @': '@SUM(A1)',
  'formula after a tab': '\t=1+1',
  'formula after a return': '\r=1+1',
  'formula in wide letters': '＝1+1',
  'formula in another cell': 'a;=1+1;"=2',
  'workflow command': '::error file=x::y ::set-output name=z::w',
  'workflow command in a line of its own': 'a\n::stop-commands::x\n::add-mask::y',
  'workflow command of old': '##[add-path]/tmp ##[error]x',
  'Azure command': '##vso[task.setvariable variable=x]y ##VSO[task.complete result=Failed;]',
  'TeamCity message': '##teamcity[buildStatus status="FAILURE"]',
  'properties of a command': 'a,b:c;d]e%2Cf%3Ag%0Ah%AZP25i%25j',
  'Markdown lines': '# heading',
  'Markdown list': '- item\n1. item\n> quote\n---\n```\ncode',
  'Markdown marks': '*a* _b_ `c` ~~d~~ [e](http://x) ![f](http://x) <http://x> | g | $h$ \\i',
  'Markdown number': '12. item',
  'call by name': '@everyone @contoso/admins <!channel>',
  XML: ']]><!-- --><![CDATA[x]]><?php ?>&x;',
  NUL: `a${code(0)}b`,
  'half a pair': 'a\ud800b\udc00c',
  'no characters': `a${code(0xfffe)}b${code(0xffff)}c`,
  'right to left': `a${code(0x202e)}b${code(0x2066)}c${code(0x200f)}d`,
  'lines of every kind': `a\nb\r\nc\rd${code(0x2028)}e${code(0x85)}f${code(0x0b)}g`,
  'SARIF placeholders': 'a {0} {12} [b](1) \\[c](2) [[d]](3)',
  'JSON and JavaScript': `"},{"__proto__":{"x":1}} \\u0022 </script> ${code(0x2028)}`,
  'an address that runs': 'javascript:alert(1)//',
  'a path': '../../etc/passwd?x#y z%20',
}

/** So wide that no line is broken. */
const OPTIONS = { colorLevel: 0, width: 1_000_000, showAll: true } as const
const tag = (text: string) => `Q${FREE_TEXTS.indexOf(text)}Q`

async function rendered(format: Format, start: string) {
  const report = reportWith((text) => `${start}${tag(text)}`)
  const render = await REPORTERS[format].load()
  // As it would come from a file that somebody else has written.
  return render(readSavedReport(JSON.stringify(report), 'report.json').reports, OPTIONS)
}

/** One spelling for what the formats write in several: escaped or not, spaces of every width. */
const same = (text: string) =>
  printable(text).replaceAll(':\\u003a', '::').replaceAll('#\\u0023', '##').replace(/\s+/g, ' ')

/** What a log of GitHub, Azure Pipelines or TeamCity would take for a command that is not ours. */
function commandsIn(output: string, format: Format): readonly string[] {
  const ours =
    format === 'github' ? /^::(error|warning|notice) [^:]*::/ : format === 'azure' ? /^##vso\[task\.logissue / : /^$/
  return output
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(ours, ''))
    .filter((line) => /##(\w+)?\[/i.test(line) || /^\s*::[\w-]+[^:]*::/.test(line))
}

/** What hides, reorders or steers; the line ends and the mark of a format are its own. */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u

/** Texts that stand in the drawing of the topology. */
const DRAWN = new Set([
  ...(FULL.estate?.topology.zones ?? []).map(({ title }) => title),
  ...(FULL.estate?.topology.nodes ?? []).flatMap(({ lines }) => lines),
])

/** They have no place for them: the notices stand on standard error. */
const WITHOUT_NOTICES: readonly Format[] = ['short', 'junit', 'gitlab', 'csv']

test('the texts are those of a report that may be anything', () => {
  expect(FREE_TEXTS.length).toBeGreaterThan(50)
  for (const text of ['Contoso Ltd', 'CHG-4711', 'Dana Swope', 'waivers.yaml', 'TypeError: a bug', 'there is no VPN']) {
    expect(FREE_TEXTS).toContain(text)
  }
  for (const text of ['2014-06-01', 'lync-ready', 'sfb-2015', 'fail', '0'.repeat(64)])
    expect(FREE_TEXTS).not.toContain(text)
})

/** The shape, with what stands for free texts called so. */
function masked(texts: readonly string[], start: string): readonly string[] {
  return texts.map((text) =>
    /Q\d+Q/.test(text) || same(text).includes(same(start).trim())
      ? 'TEXT'
      : // Made from rule ids and paths, which are other texts.
        text.replace(/[0-9a-f]{64}/g, 'HASH'),
  )
}

function isLost(text: string, payload: string, texts: readonly string[], format: Format): boolean {
  // PDF.js leaves out the spaces at the ends of lines.
  const whole = (each: string) => (format === 'pdf' ? each.replaceAll(' ', '') : each)
  if (whole(same(texts.join(' '))).includes(whole(same(`${payload}${tag(text)}`).trim()))) return false
  // On paper the texts of a drawing are cut to their boxes, and nobody can point at them.
  const isCut = format === 'short' ? texts.some((each) => each.endsWith('…')) : DRAWN.has(text)
  return !(isCut && ['short', 'pdf', 'docx'].includes(format))
}

describe.each(FORMATS)('%s', (format) => {
  const read = READERS[format]

  test.each(Object.entries(PAYLOADS))('takes %s for text', async (_, payload) => {
    const [plain, hostile] = [await rendered(format, 'plain'), await rendered(format, payload)]
    const [expected, found] = [await read(plain), await read(hostile)]
    // What is no text is shown by whoever reads it.
    const shown = typeof hostile === 'string' ? hostile : found.texts.join('\n')
    // Bytes are never printed in the log of a build system.
    if (typeof hostile === 'string') expect(commandsIn(hostile, format)).toEqual([])
    expect(UNSEEN.exec(format === 'csv' ? shown.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : shown)).toBeNull()

    if (format !== 'short') expect(masked(found.shape, payload)).toEqual(masked(expected.shape, 'plain'))
    else expect(found.shape.length).toBe(expected.shape.length)

    const shownBefore = FREE_TEXTS.filter((text) => expected.texts.some((each) => each.includes(`plain${tag(text)}`)))
    expect(shownBefore.filter((text) => isLost(text, payload, found.texts, format))).toEqual([])
  })

  test('shows the texts it has to', async () => {
    const { texts } = await read(await rendered(format, 'plain'))
    const shown = FREE_TEXTS.filter((text) => texts.some((each) => each.includes(`plain${tag(text)}`)))
    const needed = [
      ...['dns/fails', 'contoso.com is not published', 'TypeError: a bug'],
      ...(format === 'short' ? [] : ['_sip._tls.contoso.com is missing in the external view', 'a laboratory']),
      ...(format === 'short' ? [] : ['waivers.yaml', 'fe03.contoso.net has no successor']),
      // GitLab takes nothing but issues.
      ...(format === 'gitlab' ? [] : ['lync-ready.policy.yaml', 'ready-baseline.json']),
      ...(['gitlab', 'short', 'github', 'azure'].includes(format) ? [] : ['nobody has such devices', 'off/rule']),
      ...(WITHOUT_NOTICES.includes(format) ? [] : [FULL.policy?.notices[0]?.message ?? '']),
    ]
    expect(shown).toEqual(expect.arrayContaining(needed))
  })

  test('takes texts of 100 kB', async () => {
    const long = '<&"|`*_=;'.repeat(11_500)
    const report = reportWith((text) =>
      [FULL.environment.name, FULL.findings[0]?.message, FULL.findings[0]?.fix].includes(text) ? long : text,
    )
    const render = await REPORTERS[format].load()
    const { result: output, took } = await timedLong(async () => render([report], OPTIONS))
    expect(took).toBeLessThan(5_000)
    const { texts } = await read(output)
    expect(texts.some((text) => same(text).includes(long.slice(0, 30)))).toBe(true)
  })
})
