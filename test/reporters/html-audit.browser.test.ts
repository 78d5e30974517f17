/** The parts of the page that people add, in a browser: the picture is shown, and nothing else is let in. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/reporters/html.ts'
import { CHROMIUM, openFile, startChromium } from '../support/chromium.ts'
import { needs } from '../support/gate.ts'
import { FULL } from './formats/full-report.ts'

const LIMIT = 120_000

describe.skipIf(needs(CHROMIUM))('audit data on the page', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    browser = await startChromium()
    folder = mkdtempSync(join(tmpdir(), 'lync-ready-audit-'))
  }, LIMIT)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  test.each(['light', 'dark'] as const)(
    'is shown, told apart, and accessible, %s',
    { timeout: LIMIT },
    async (scheme) => {
      for (const reports of [[FULL], [FULL, FULL]]) {
        const file = join(folder, 'report.html')
        writeFileSync(file, renderHtml(reports, { showAll: true }))
        const { page, context, consoleErrors, requests } = await openFile(browser, file, { colorScheme: scheme })
        const pictures = await page.evaluate<readonly number[]>(
          '[...document.images].map((image) => image.naturalWidth)',
        )
        // All reports of the page have one cover: it stands there once.
        expect(pictures).toEqual([2])
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Readiness of a laboratory')
        expect(await page.locator('.confidential').allInnerTexts()).toEqual(['Eyes only'])
        for (const name of ['Findings of the assessor', 'Attestations', 'Since the report of 2014-05-01'])
          expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(reports.length)
        expect(await page.locator('.finding.unknown').first().textContent()).toContain('by Mari Nordmann on 2014-05-28')
        for (const width of [360, 820, 1400]) {
          await page.setViewportSize({ width, height: 900 })
          const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
          expect([width, wide]).toEqual([width, width])
        }
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
        expect(violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)])).toEqual([])
        expect([consoleErrors, requests]).toEqual([[], []])
        await context.close()
      }
    },
  )

  test('how confidential it is stands on every sheet of paper', { timeout: LIMIT }, async () => {
    const file = join(folder, 'paper.html')
    writeFileSync(file, renderHtml([FULL], { showAll: true }))
    const { page, context } = await openFile(browser, file, {})
    await page.emulateMedia({ media: 'print' })
    // Chromium repeats what is fixed on each sheet.
    const position = await page.evaluate(`getComputedStyle(document.querySelector('.confidential')).position`)
    expect(position).toBe('fixed')
    await context.close()
  })

  test('pictures are let in only where there is one', () => {
    const { logo: _, ...cover } = FULL.audit?.cover ?? {}
    const without = FULL.audit && { ...FULL, audit: { ...FULL.audit, cover } }
    expect(renderHtml([FULL], { showAll: false })).toContain('img-src data:')
    expect(renderHtml([without ?? FULL], { showAll: false })).not.toContain('img-src')
  })
})
