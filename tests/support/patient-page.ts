import type { Page } from 'playwright-core'
import { patience } from './patience.ts'

/** Milliseconds that a screen is waited for: half of what a whole story may take to come true. */
export const screenPatience = patience / 2

/**
 * The page as tests use it. LONTAR_SLOW=6 makes its processor six times slower, as on an old and busy laptop: what a test or the app
 * only gets right by being quick then fails.
 */
export const patientPage = async (page: Page): Promise<Page> => {
  page.setDefaultTimeout(screenPatience)
  const rate = Number(process.env['LONTAR_SLOW'] ?? 1)
  if (rate > 1) {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
  return page
}
