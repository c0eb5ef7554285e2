import { expect, test } from '@playwright/test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '../../src/chromium/find-browser.ts'
import { letterFacts } from '../../src/server/verification/letter-facts.ts'
import { checkPages } from '../../src/server/verification/check-pages.ts'
import { permitOffice } from '../../src/domain/permits/testing/permit-office.ts'
import { caseId, paperId, permitStory } from '../../src/domain/permits/testing/permit-story.ts'
import { openSentLetters, rewritten, type SentLetter, type SentLetters } from '../support/sent-letters.ts'
import { keepsWcag } from './axe.ts'
import { shots } from './shots.ts'

/** Somebody with a letter in hand and any browser: on a phone, at a desk, in two languages, and without a script. */
test.describe.configure({ mode: 'serial' })
let office: SentLetters
let letter: SentLetter
let foreign: SentLetter
let browser: Browser
const shot = shots('check-page')
const sizes = { phone: { width: 360, height: 740 }, desk: { width: 1366, height: 768 } }

test.beforeAll(async () => {
  office = await openSentLetters()
  letter = await office.send('Undangan rapat koordinasi layanan')
  foreign = await office.send('Surat yang lain')
  browser = await chromium.launch({
    executablePath: findBrowser(process.platform, process.env),
    chromiumSandbox: process.getuid?.() !== 0,
  })
})
test.afterAll(async () => {
  await browser?.close()
  await office?.close()
})

const openPage = async (viewport: { width: number; height: number }, javaScriptEnabled = false): Promise<Page> =>
  (await browser.newContext({ viewport, javaScriptEnabled, locale: 'id-ID' })).newPage()
const at = (path: string) => office.server.url + path
const choose = async (page: Page, bytes: Uint8Array, name = 'surat.pdf') => {
  await page
    .getByLabel(/^(Berkas PDF|PDF of)/)
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
  await page.getByRole('button', { name: /^(Periksa berkas|Check the file)$/ }).click()
}
/** No wider than the screen: nobody has to scroll sideways. Asked of the browser, for the page has no script. */
const fits = async (page: Page) => {
  const { cssContentSize, cssLayoutViewport } = await (
    await page.context().newCDPSession(page)
  ).send('Page.getLayoutMetrics')
  expect(cssContentSize.width).toBeLessThanOrEqual(cssLayoutViewport.clientWidth)
}

for (const [size, viewport] of Object.entries(sizes)) {
  for (const lang of ['id', 'en'] as const) {
    const query = lang === 'en' ? '?lang=en' : ''
    test(`without a script, on a ${size}, in ${lang}: the letter, its file, a changed and a foreign one`, async () => {
      const page = await openPage(viewport)
      await page.goto(at(`/v/${letter.id}${query}`))
      await expect(page.getByRole('heading', { level: 2, name: lang === 'id' ? 'Sah' : 'Valid' })).toBeVisible()
      await expect(page.getByText('Undangan rapat koordinasi layanan')).toBeVisible()
      await fits(page)
      await shot(page, `letter-${size}-${lang}`)

      await choose(page, letter.stamped)
      await expect(page.getByRole('heading', { name: /Berkas yang sama persis|Exactly the same file/ })).toBeVisible()
      await expect(page.getByRole('heading', { name: /Tanda tangan sah|Signatures valid/ })).toBeVisible()
      await fits(page)
      await shot(page, `same-${size}-${lang}`)

      await page.goto(at(`/v/${letter.id}${query}`))
      await choose(page, rewritten(letter.stamped))
      await expect(page.getByRole('heading', { name: /Rusak|Broken/ })).toBeVisible()
      await shot(page, `changed-${size}-${lang}`)

      await page.goto(at(`/v/${letter.id}${query}`))
      await choose(page, foreign.stamped)
      await expect(page.getByRole('heading', { name: /Bukan berkas yang sama|Not the same file/ })).toBeVisible()
      await shot(page, `foreign-${size}-${lang}`)

      await page.goto(at(`/periksa${query}`))
      await fits(page)
      await shot(page, `place-${size}-${lang}`)
      await choose(page, Buffer.from('JFIF'), 'foto.jpg')
      await expect(page.getByRole('heading', { name: /bukan PDF|not a PDF/ })).toBeVisible()
      await shot(page, `no-pdf-${size}-${lang}`)
      await page.context().close()
    })
  }
}

test('a code that was typed opens the letter; from there the other language is one press away', async () => {
  const page = await openPage(sizes.phone)
  await page.goto(at('/periksa'))
  await page.getByLabel('Kode surat').fill(`https://periksa.contoh.example/v/${letter.id.toUpperCase()}`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(at(`/v/${letter.id}`))
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check of a letter' })).toBeVisible()
  await page.goto(at('/periksa?kode=3f0c1a52'))
  await expect(page.getByText('Kode ini tidak lengkap.')).toBeVisible()
  await page.context().close()
})

test('the keyboard alone reaches the answer', async () => {
  const page = await openPage(sizes.desk)
  await page.goto(at(`/v/${letter.id}`))
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Berkas PDF surat atau izin')).toBeFocused()
  await page.context().close()
})

test('each page keeps WCAG, and fits at twice the size', async () => {
  const page = await openPage({ width: 683, height: 384 }, true)
  const looked = async (name: string) => {
    await keepsWcag(page, name)
    await fits(page)
  }
  await page.goto(at(`/v/${letter.id}`))
  await looked('letter')
  await choose(page, rewritten(letter.stamped))
  await expect(page.getByRole('heading', { name: 'Rusak' })).toBeVisible()
  await page.locator('summary').click()
  await looked('changed file')
  await page.goto(at('/periksa?kode=x'))
  await looked('place')
  await page.goto(at(`/v/3f0c1a52-7d1e-4c55-9b0a-2d6c1f4e8a90`))
  await looked('unknown')
  await page.context().close()
})

test('a permit in every state that it may be in', async () => {
  const story = permitStory()
  story.apply('2026-11-13')
  story.accept('2026-11-13')
  story.act(caseId, 'kabid', { kind: 'permit.endorse', note: '' }, '2026-11-13')
  story.recommendAll('2026-11-13')
  story.issue('izin', '2026-11-13')
  const page = await openPage(sizes.phone, true)
  const look = async (name: string, today: string, heading: string) => {
    const facts = letterFacts(story.letter(paperId), permitOffice, { permitCase: story.theCase(), today })
    await page.setContent(checkPages('Pemerintah Provinsi Bali', 'id').letter(facts, paperId))
    await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
    await keepsWcag(page, name)
    await page.emulateMedia({ colorScheme: 'dark' })
    await shot(page, `permit-${name}-dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await shot(page, `permit-${name}`)
  }
  await look('in-force', '2026-11-20', 'Berlaku')
  await look('expired', '2028-01-01', 'Kedaluwarsa')
  story.issue('pencabutan', '2026-12-01', caseId, '00000000-0000-4000-8000-0000000000ac')
  await look('revoked', '2026-12-02', 'Dicabut')
  await page.context().close()
})
