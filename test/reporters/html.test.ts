import { createHash } from 'node:crypto'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/reporters/html.ts'
import { printable } from '../../src/reporters/printable.ts'
import { CAUSES, fullReport, longReport, PAYLOADS, poisoned } from './html-samples.ts'
import { findingOf, reportOf, resultOf, unknownOf } from './samples.ts'

interface Read {
  /** Text of the body, its white space as single spaces. */
  readonly text: string
  readonly elements: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
  readonly ids: readonly string[]
  readonly links: readonly string[]
  readonly headings: readonly string[]
}

/** The page as a parser sees it, without the style and the script. @throws when an element is not closed */
function read(html: string): Read {
  const parser = new SaxesParser({ xmlns: false })
  const [ids, links, headings, open] = [[] as string[], [] as string[], [] as string[], [] as string[]]
  const [elements, attributes] = [new Set<string>(), new Set<string>()]
  let text = ''
  let heading = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    open.push(name)
    elements.add(name)
    for (const key of Object.keys(given)) attributes.add(key)
    if (given.id !== undefined) ids.push(given.id)
    if (given.href !== undefined) links.push(given.href)
    if (/^h\d$/.test(name)) heading = `${name} `
  })
  parser.on('text', (part) => {
    text += part
    if (open.some((name) => /^h\d$/.test(name))) heading += part
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (/^h\d$/.test(name)) headings.push(heading)
  })
  parser.write(html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '')).close()
  return { text: text.replace(/\s+/g, ' '), elements, attributes, ids, links, headings }
}

const OPTIONS = { showAll: true } as const
const PAGE = renderHtml([fullReport()], OPTIONS)

describe('the page of one report', () => {
  const page = read(PAGE)

  test('has its parts in the order in which people read them', () => {
    expect(page.headings.filter((heading) => /^h[12]/.test(heading))).toEqual([
      'h1 Readiness of Contoso',
      'h2 Executive summary',
      'h2 Remediation plan',
      'h2 Findings',
      'h2 What could not be judged',
      'h2 Accepted findings',
      'h2 As required',
      'h2 Rules and documents',
      'h2 Inputs',
      'h2 Method',
    ])
  })

  test('leads with every link to a place that is there, and has no place twice', () => {
    const inside = page.links.filter((link) => link.startsWith('#')).map((link) => link.slice(1))
    expect(inside.length).toBeGreaterThan(10)
    expect(inside.filter((id) => !page.ids.includes(id))).toEqual([])
    expect(new Set(page.ids).size).toBe(page.ids.length)
  })

  test.each([
    ['scope', 'env.yaml · Lync Server 2013 · judged as of 2014-06-01 · lync-ready 0.1.0'],
    ['verdict', 'Not ready: 1 rule fails; 1 rule ended in an error; 2 rules could not be judged.'],
    ['message', 'the sign-in record of contoso.com leads elsewhere'],
    ['position', 'env.yaml:12:13'],
    ['snippet', '12 | target: sip01.contoso.net'],
    ['evidence', 'expectedsip.contoso.comfoundsip01.contoso.net (zone:9:1)noteclients take the first answer'],
    ['fix', 'fixadd _sip._tls.contoso.com SRV 0 0 443 sip.contoso.com'],
    ['source', 'Source: DNS requirements'],
    ['why', 'Clients that look for the record do not find the server'],
    ['waiver', 'counts aswarnacceptedby a waiver (waivers.yaml:3:1)reasonthe server is replaced in spring'],
    ['days left', 'until2014-07-01, 30 days left'],
    ['who', 'approved byAnn BeebeticketCHG-1024riskusers outside may fail to sign in'],
    ['key', 'Give pools.tls unknown pool01.contoso.net cannot be judged env.yaml:4:5 ruletls/versions'],
    ['missing keys', 'vpn1 pools.tls1'],
    ['unread', 'Given, but read by no rule yet: voice.'],
    ['error', 'sql/version cannot read property'],
    ['skipped', 'ports/opennot applicableno firewall rules'],
    ['hash', `env.yaml${'ab'.repeat(32)}`],
    ['knowledge', 'Rule knowledge 2026.11, from documents read until 2026-11-22.'],
  ])('says the %s', (_, said) => {
    expect(page.text).toContain(said)
  })

  test('keeps an accepted finding out of the count, and out of the problems', () => {
    const problems = PAGE.slice(PAGE.indexOf('id="findings"'), PAGE.indexOf('id="unjudged"'))
    expect(problems).not.toContain('an old record')
    expect(page.text).toContain('1 finding is accepted, and not counted.')
    expect(page.text).toContain('Should be looked at, with the number of findings: What dns/order requires holds (1)')
  })

  test('lists what is as required only when asked', () => {
    expect(renderHtml([fullReport()], { showAll: false })).not.toContain('fe01 runs a supported system')
    expect(page.text).toContain('fe01 runs a supported system')
  })

  test('loads nothing, and lets nothing run but its own script', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(PAGE)?.[1] ?? ''
    const inline = (tag: string) => PAGE.slice(PAGE.indexOf(`<${tag}>`) + tag.length + 2, PAGE.indexOf(`</${tag}>`))
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src '${hash(inline('style'))}'; script-src '${hash(inline('script'))}'; base-uri 'none'; form-action 'none'`,
    )
    expect(PAGE.match(/<(script|style)[\s>]/g)).toEqual(['<style>', '<script>'])
    for (const name of ['src', 'style', 'action', 'srcset', 'background', 'data'])
      expect(page.attributes).not.toContain(name)
    expect(PAGE).not.toMatch(/url\(|@import/)
  })

  test('is the same bytes for the same report', () => {
    expect(renderHtml([fullReport()], OPTIONS)).toBe(PAGE)
  })
})

describe('root causes', () => {
  const html = renderHtml([fullReport({ causes: CAUSES })], OPTIONS)
  const page = read(html)

  test.each([
    [
      'the summary',
      '3 findings, 2 root causes. Root causes that several findings follow from: contoso.com and fabrikam.com are not published: fail, 2 findings the order of two records is left to chance (accepted): warn, 1 finding',
    ],
    ['what follows', 'follows fromcontoso.com and fabrikam.com are not published'],
    ['the root', 'headlinecontoso.com and fabrikam.com are not publishedleads tofabrikam.com has no sign-in record'],
    ['what follows from an accepted one', 'follows fromthe order of two records is left to chance (accepted)'],
  ])('stand in %s', (_, said) => {
    expect(page.text).toContain(said)
  })

  test('are links to places that are there', () => {
    const linked = page.links.filter((link) => link.startsWith('#finding-')).map((link) => link.slice(1))
    expect(new Set(linked)).toEqual(new Set(['finding-1', 'finding-2', 'finding-4', 'finding-3']))
    expect(linked.filter((id) => !page.ids.includes(id))).toEqual([])
    expect(new Set(page.ids).size).toBe(page.ids.length)
  })

  test('take no more time than they should with 5,000 findings', () => {
    const report = longReport(5_000)
    const causes = Array.from({ length: 1_000 }, (_each, n) => ({
      headline: `cause ${n}`,
      finding: n,
      consequences: [n + 1_000, n + 2_000],
    }))
    const large = renderHtml([{ ...report, causes }], OPTIONS)
    expect(Buffer.byteLength(large)).toBeLessThan(5_000_000)
    expect(large).toContain('href="#finding-1000"')
  })
})

describe('the verdict', () => {
  const fail = findingOf('dns/a', {})
  test.each([
    { results: [resultOf('dns/a', 'fail')], findings: [fail], says: 'Not ready: 1 rule fails.' },
    {
      results: [resultOf('dns/a', 'fail'), resultOf('dns/b', 'unknown')],
      findings: [fail, unknownOf('dns/b', 'dns', 'contoso.com')],
      says: 'Not ready: 1 rule fails; 1 rule could not be judged.',
    },
    { results: [resultOf('dns/a', 'error')], findings: [], says: 'Not judged in full; 1 rule ended in an error.' },
    { results: [resultOf('dns/a', 'warn')], findings: [], says: 'Nothing fails, 1 rule warns.' },
    {
      results: [resultOf('dns/a', 'pass'), resultOf('dns/b', 'unknown')],
      findings: [],
      says: 'Nothing was found wrong; 1 rule could not be judged.',
    },
    {
      results: [resultOf('dns/a', 'unknown')],
      findings: [],
      says: 'Not judged: nothing that is described could be judged.',
    },
    { results: [resultOf('dns/a', 'pass')], findings: [], says: 'Ready: every rule that applies passes.' },
    {
      results: [resultOf('dns/a', 'pass')],
      findings: [findingOf('dns/a', { waived: { by: 'baseline', reason: 'known before' } })],
      says: 'Ready, with 1 accepted finding.',
    },
  ])('is $says', ({ results, findings, says }) => {
    expect(read(renderHtml([reportOf({ results, findings })], OPTIONS)).text).toContain(`Executive summary ${says}`)
  })

  test('has no filter where nothing was found', () => {
    const html = renderHtml([reportOf({ results: [resultOf('dns/a', 'pass')] })], OPTIONS)
    expect(read(html).elements).not.toContain('form')
  })
})

describe('the page of several reports', () => {
  const other = fullReport({ environment: { path: 'other.yaml', name: 'Fabrikam', product: 'sfb-2019' } })
  const page = read(renderHtml([fullReport(), other], OPTIONS))

  test('has an overview, then each report below a heading of its own', () => {
    expect(page.headings.filter((heading) => /^h[12]/.test(heading))).toEqual([
      'h1 Readiness of 2 environments',
      'h2 Contoso',
      'h2 Fabrikam',
    ])
    expect(page.text).toContain('Fabrikam other.yamlNot ready: 1 rule fails; 1 rule ended in an error')
    expect(new Set(page.ids).size).toBe(page.ids.length)
  })

  test('is a set also when only one of them could be judged', () => {
    const one = read(renderHtml([fullReport()], { ...OPTIONS, asSet: true }))
    expect(one.headings[0]).toBe('h1 Readiness of 1 environment')
  })
})

describe('hostile content', () => {
  const clean = read(PAGE)

  test.each(PAYLOADS)('%j is text wherever it stands', (payload) => {
    const report = poisoned(fullReport(), payload)
    const html = renderHtml([report], OPTIONS)
    const page = read(html)
    expect([...page.elements].filter((name) => !clean.elements.has(name))).toEqual([])
    expect([...page.attributes].filter((name) => !clean.attributes.has(name))).toEqual([])
    expect(html.match(/<(script|style)[\s>]/g)).toEqual(['<style>', '<script>'])
    const shown = printable(payload).replace(/\s+/g, ' ')
    for (const text of [
      'the server is replaced in spring',
      'add _sip._tls',
      'CHG-1024',
      'pools.tls',
      'cannot read',
      'voice',
    ])
      expect(page.text).toContain(`${shown}${text}`)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https//x', 'vbscript:x'])(
    '%s is no link',
    (url) => {
      const rules = fullReport().rules.map((rule) => ({ ...rule, sources: [{ title: 'A page', url }] }))
      const page = read(renderHtml([fullReport({ rules })], OPTIONS))
      expect(page.links.filter((link) => !link.startsWith('#'))).toEqual(['https://example.org/dns?a=1&b=2'])
      expect(page.text).toContain(url.trim())
    },
  )

  test('a very long line is cut around what is meant', () => {
    const snippet = `${'a'.repeat(5000)}MEANT${'b'.repeat(5000)}`
    const location = { path: 'env.yaml', line: 3, column: 5001, endLine: 3, endColumn: 5006, snippet }
    const html = renderHtml([fullReport({ findings: [findingOf('dns/sign-in', { location })] })], OPTIONS)
    expect(html).toContain(`\u2026${'a'.repeat(60)}<mark>MEANT</mark>${'b'.repeat(200)}\u2026`)
    expect(html).not.toContain('a'.repeat(61))
  })

  test('a line of which the end is meant is marked to its end', () => {
    const location = { path: 'env.yaml', line: 3, column: 3, endLine: 5, endColumn: 2, snippet: '  pools:  ' }
    const html = renderHtml([fullReport({ findings: [findingOf('dns/sign-in', { location })] })], OPTIONS)
    expect(html).toContain('  <mark>pools:</mark>')
  })
})

test('5,000 findings take less than 5 MB', () => {
  expect(Buffer.byteLength(renderHtml([longReport(5_000)], OPTIONS))).toBeLessThan(5_000_000)
})
