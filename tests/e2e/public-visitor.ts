import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '../../src/chromium/find-browser.ts'
import { patientPage } from '../support/patient-page.ts'

/** Somebody outside the offices, with any browser and with or without scripts in it. */
export interface Visitors {
  page(how: { script: boolean; size?: 'phone' | 'desk' }): Promise<Page>
  close(): Promise<void>
}
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } }

export const openVisitors = async (): Promise<Visitors> => {
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(process.platform, process.env),
    chromiumSandbox: process.getuid?.() !== 0,
  })
  return {
    async page({ script, size = 'phone' }) {
      const context = await browser.newContext({ viewport: sizes[size], javaScriptEnabled: script, locale: 'id-ID' })
      return patientPage(await context.newPage())
    },
    close: () => browser.close(),
  }
}

/** Sends a PDF on the check page, which needs no script for it. */
export const checkFile = async (page: Page, bytes: Uint8Array): Promise<void> => {
  await page
    .getByLabel(/^(Berkas PDF|PDF of)/)
    .setInputFiles({ name: 'izin.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: /^(Periksa berkas|Check the file)$/ }).click()
}
