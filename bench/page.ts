/** How long a page takes in a real browser until it answers: from opening the file to the first answer of its filter. */

import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { median } from './measure.ts'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** Median milliseconds, or why there are none. */
export async function answerTime(file: string, runs: number): Promise<number | { readonly skipped: string }> {
  if (!existsSync(CHROMIUM)) return { skipped: `there is no ${CHROMIUM}` }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  try {
    const times: number[] = []
    for (let run = 0; run <= runs; run++) {
      const page = await browser.newPage()
      const opened = await page.goto(`file://${file}`, { waitUntil: 'commit' })
      if (opened === null) throw new Error(`${file} was not opened`)
      const answered = await page.evaluate<number>(UNTIL_ANSWERED)
      if (run > 0) times.push(answered)
      await page.close()
    }
    return median(times)
  } finally {
    await browser.close()
  }
}

/** Runs in the page: waits for the search box, writes into it, and is done when fewer findings are on the screen. */
const UNTIL_ANSWERED = `new Promise((resolve) => {
  let asked = false
  const look = () => {
    const search = document.querySelector('#filter:not([hidden]) input[type=search]')
    if (search && !asked) {
      asked = true
      search.value = 'fe0001-1.corp.contoso.com'
      search.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if (asked && document.querySelector('.finding[hidden]')) resolve(performance.now())
    else requestAnimationFrame(look)
  }
  look()
})`
