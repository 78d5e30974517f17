/** A real browser for tests: Debian's Chromium, with a profile of its own, and closed again whatever happens. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** Its name, for `needs`, and where it lies. */
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
const MOST_MS = 60_000

/** What a page did that a report must not do. */
export interface Watched {
  readonly page: Page
  readonly consoleErrors: string[]
  /** Every request but that for the file itself. */
  readonly requests: string[]
}

/** Runs with a browser that is closed again, after a minute at the latest. */
export async function withChromium<T>(
  options: BrowserContextOptions,
  run: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'lync-ready-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    timeout: MOST_MS,
  })
  const limit = setTimeout(() => void context.close(), MOST_MS)
  try {
    return await run(context)
  } finally {
    clearTimeout(limit)
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Opens a file, and notes what it says on the console and what it asks the network for. */
export async function openFile(context: BrowserContext, file: string): Promise<Watched> {
  const page = await context.newPage()
  const url = `file://${file}`
  const watched: Watched = { page, consoleErrors: [], requests: [] }
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => watched.consoleErrors.push(error.message))
  page.on('request', (request) => {
    if (request.url() !== url) watched.requests.push(request.url())
  })
  await page.goto(url)
  return watched
}
