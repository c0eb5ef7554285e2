import type { Page } from 'playwright-core'

/** A limit is there to end what hangs, not to judge how fast a busy machine is. Milliseconds. */
export const patience = 60_000

/**
 * The page as tests use it. LONTAR_SLOW=6 makes its processor six times slower, as on an old and busy laptop: what a test or the app
 * only gets right by being quick then fails.
 */
export const patientPage = async (page: Page): Promise<Page> => {
  page.setDefaultTimeout(patience)
  const rate = Number(process.env['LONTAR_SLOW'] ?? 1)
  if (rate > 1) {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  }
  return page
}
