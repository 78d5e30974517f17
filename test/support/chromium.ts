/** A real browser for tests: Debian's Chromium, with a profile of its own, and closed again whatever happens. */

import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** For `needs`, too. */
export const CHROMIUM = '/usr/bin/chromium'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const START_MS = 60_000
const LONGEST_MS = 300_000

/** Starts it for the tests of a file; it ends after five minutes, if nobody ends it before. */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS, timeout: START_MS })
  const limit = setTimeout(() => void browser.close(), LONGEST_MS)
  browser.on('disconnected', () => clearTimeout(limit))
  return browser
}

/** What a page did that a report must not do. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  readonly consoleErrors: readonly string[]
  /** Every request but that for the file itself. */
  readonly requests: readonly string[]
}

/** Opens a file in a context of its own, and notes what it says on the console and what it asks the network for. */
export async function openFile(browser: Browser, file: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const url = `file://${file}`
  const [consoleErrors, requests] = [[] as string[], [] as string[]]
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => consoleErrors.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== url) requests.push(request.url())
  })
  await page.goto(url)
  return { page, context, consoleErrors, requests }
}
