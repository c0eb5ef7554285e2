import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { paper, picture } from '../../src/office/desk/testing/papers.ts'
import type { DemoPart } from '../support/province-data.ts'
import { keepsWcag } from './axe.ts'
import { nameOf, openFloor, type Computer, type Floor } from './floor.ts'
import { keysOf } from './keys.ts'

/** Ten letters from outside, in two offices, and what becomes of them: recorded, passed down three levels, reported on, answered. */
let floor: Floor
let desk: Computer
let other: Computer
const shots = process.env['LONTAR_SHOTS']

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  floor = await openFloor()
  desk = await floor.computer('dpmptsp')
  other = await floor.computer('setda')
})
test.afterAll(() => floor?.close())

const shot = async (name: string, on = desk) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await on.page.screenshot({ path: join(shots, `${name}.png`) })
}
const enterAs = async (part: DemoPart, on = desk) => {
  const account = on.page.getByRole('button', { name: /^Akun/ })
  const someone = on.page.getByRole('button', { name: new RegExp(nameOf(part)) })
  await account.or(someone).first().waitFor()
  if (await account.isVisible()) {
    // What was done here leaves with the next exchange, and only while its author is signed in.
    await expect(on.user.status()).toContainText('semua terkirim')
    await on.user.signOut()
  }
  await on.user.signIn(nameOf(part))
}
const subjects = [
  'data penelitian',
  'narasumber',
  'kerja sama',
  'kunjungan kerja',
  'magang',
  'sosialisasi',
  'peninjauan',
  'audiensi',
]
/** Made once: the same letter is the same file. */
const letters = new Map<number, ReturnType<typeof makeLetter>>()
const letterFrom = (n: number) => {
  const known = letters.get(n) ?? makeLetter(n)
  letters.set(n, known)
  return known
}
const makeLetter = async (n: number) => ({
  name: `surat-${n}.pdf`,
  mimeType: 'application/pdf',
  buffer: await paper({
    lines: [
      `YAYASAN CONTOH ${n}`,
      `Jalan Rekaan Nomor ${n}, Denpasar`,
      `Denpasar, ${n + 1} November 2026`,
      `Nomor : ${n}/YC/XI/2026`,
      'Sifat : Segera',
      `Hal : Permohonan ${subjects[n]}`,
      'Yth. Kepala Dinas',
      'Dengan hormat, kami memohon kesediaan Saudara pada waktu yang dapat disepakati.',
    ],
  }),
})
const choose = async (files: { name: string; mimeType: string; buffer: Buffer }[], on = desk) => {
  await on.page.getByRole('heading', { name: 'Catat surat masuk' }).waitFor()
  const chooser = on.page.waitForEvent('filechooser')
  await on.page.getByRole('button', { name: 'Pilih berkas…' }).click()
  await (await chooser).setFiles(files)
}
const queue = (on = desk) => on.page.getByRole('listbox', { name: 'Antrean surat dari luar' }).getByRole('option')
const facts = () => desk.page.getByRole('complementary', { name: 'Keterangan surat' })
const dialog = () => desk.page.getByRole('dialog')
/** By the rail: the home screen has links of the same names. */
const goTo = (box: string, on = desk) =>
  on.page
    .getByRole('navigation', { name: 'Kotak surat' })
    .getByRole('link', { name: new RegExp(`^${box}`) })
    .click()
const openFrom = async (box: string, subject: string) => {
  await goTo(box)
  await desk.page
    .getByRole('option', { name: new RegExp(subject) })
    .first()
    .click()
  await facts()
    .getByRole('heading', { name: new RegExp(subject) })
    .waitFor()
}
/** D, the receiver by some letters, an instruction, a note, a day: by keys alone. */
const passOn = async (to: string, note: string) => {
  await desk.page.keyboard.press('d')
  await dialog().getByRole('combobox', { name: 'Kepada' }).waitFor()
  await keysOf(desk.page).type(to)
  await desk.page
    .getByRole('option', { name: new RegExp(to, 'i') })
    .first()
    .waitFor()
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Enter')
  await expect(dialog().getByRole('list', { name: 'Penerima disposisi' }).getByRole('listitem')).toHaveCount(1)
  await dialog().getByRole('option', { name: 'Tindak lanjuti' }).click()
  await dialog().getByRole('textbox', { name: 'Catatan' }).fill(note)
  await dialog().getByRole('button', { name: '3 hari kerja' }).click()
}
const sendIt = async () => {
  await desk.page.keyboard.press('Control+Enter')
  await expect(dialog()).toHaveCount(0)
}

test('the registry brings in eight letters and a scan at once; each is checked, its head is filled in, it is recorded', async () => {
  await enterAs('addresseeTu')
  await desk.page.keyboard.press('Control+i')
  await desk.page.getByText('Tidak ada surat yang menunggu dicatat').waitFor()
  await keepsWcag(desk.page, 'an empty queue')
  const scan = { name: 'pindaian.png', mimeType: 'image/png', buffer: picture('image/png') }
  await choose([...(await Promise.all(subjects.map((_, n) => letterFrom(n)))), scan])
  await expect(queue()).toHaveCount(9)
  await expect(queue().first()).toContainText('Permohonan data penelitian')
  await expect(desk.page.getByRole('textbox', { name: 'Pengirim' })).toHaveValue('YAYASAN CONTOH 0')
  await expect(desk.page.getByText('dari teks – periksa').first()).toBeVisible()
  await expect(desk.page.getByText('Belum terperiksa penuh').first()).toBeVisible()
  await desk.user.documentShown()
  await keepsWcag(desk.page, 'the queue')
  await shot('intake')
  for (let left = 9; left > 1; left--) {
    await expect(desk.page.getByRole('textbox', { name: 'Pengirim' })).toHaveValue(`YAYASAN CONTOH ${9 - left}`)
    await desk.page.getByRole('textbox', { name: 'Pengirim' }).press('Control+Enter')
    await expect(queue()).toHaveCount(left - 1)
  }
})

test('the scan has no text of its own: it is recognised here, and then says what it is about', async () => {
  await expect(queue().first()).toContainText('teks dikenali dari pindaian', { timeout: 90_000 })
  await expect(desk.page.getByRole('textbox', { name: 'Hal' })).toHaveValue(/Permohonan data penelitian/)
  await shot('scan')
  await desk.page.getByRole('textbox', { name: 'Hal' }).fill('Pindaian surat warga')
  await desk.page.getByRole('textbox', { name: 'Pengirim' }).fill('Warga Contoh')
  await desk.page.getByRole('textbox', { name: 'Pengirim' }).press('Control+Enter')
  await desk.page.getByText('Tidak ada surat yang menunggu dicatat').waitFor()
})

test('the same file a second time is known by its content: with its number in the book, and not recorded', async () => {
  await openFrom('Kotak masuk', 'Permohonan narasumber')
  await expect.poll(() => desk.user.fact('Nomor agenda')).toMatch(/^\d{4}$/)
  await desk.page.keyboard.press('Control+i')
  await choose([{ ...(await letterFrom(1)), name: 'salinan.pdf' }])
  await expect(desk.page.getByText(/Sudah dicatat dengan nomor agenda \d{4}/)).toBeVisible()
  await expect(desk.page.getByRole('button', { name: /^Catat/ })).toBeDisabled()
  await keepsWcag(desk.page, 'a file that came twice')
  await shot('twice')
  await desk.page.getByRole('button', { name: 'Buang dari antrean' }).click()
  await expect(queue()).toHaveCount(0)
})

test('what is no letter is refused with words, and the rest of the queue goes on', async () => {
  const html = {
    name: 'surat.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script>alert(1)</script>'),
  }
  await choose([html])
  await expect(desk.page.getByRole('alert')).toContainText('surat.pdf bukan PDF, JPEG, atau PNG')
  await desk.page.getByRole('button', { name: 'Tutup' }).click()
})

test('another office keeps its own book', async () => {
  await enterAs('setdaTu', other)
  await other.page.keyboard.press('Control+i')
  await choose([{ ...(await letterFrom(2)), name: 'ke-setda.pdf' }], other)
  await expect(other.page.getByRole('textbox', { name: 'Pengirim' })).toHaveValue('YAYASAN CONTOH 2')
  await other.page.getByRole('textbox', { name: 'Pengirim' }).press('Control+Enter')
  await goTo('Kotak masuk', other)
  await other.page.getByRole('option', { name: /Permohonan kerja sama/ }).click()
  await expect.poll(() => other.user.fact('Nomor agenda')).toBe('0001')
})

test('the head passes a letter on by keys; down three levels each sees the branch it sits on', async () => {
  await enterAs('addresseeKepala')
  await openFrom('Kotak masuk', 'Permohonan data penelitian')
  await passOn('perizinan', 'Mohon ditangani sebelum rapat.')
  await keepsWcag(desk.page, 'the disposition dialog', { part: '[role="dialog"]' })
  await shot('dialog')
  await sendIt()
  await expect(facts().getByText('Mohon ditangani sebelum rapat.')).toBeVisible()
  await enterAs('addresseeVerifikator')
  await openFrom('Disposisi', 'Permohonan data penelitian')
  await passOn('Analis', 'Siapkan datanya.')
  await sendIt()
  await enterAs('addresseeKonseptor')
  await openFrom('Disposisi', 'Permohonan data penelitian')
  await passOn('Pengelola', 'Kumpulkan angka bulan ini.')
  await sendIt()
  await enterAs('addresseePelaksana')
  await openFrom('Disposisi', 'Permohonan data penelitian')
  await expect(facts().getByRole('listitem', { name: 'Tingkat 3' })).toContainText('Kumpulkan angka bulan ini.')
  await desk.page.keyboard.press('l')
  await dialog().getByRole('textbox').fill('Angka sudah terkumpul.')
  await desk.page.keyboard.press('Control+Enter')
  await expect(facts().getByText('Angka sudah terkumpul.')).toBeVisible()
  await desk.page.keyboard.press('s')
  await dialog().getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(facts().getByText('selesai', { exact: true })).toBeVisible()
  await keepsWcag(desk.page, 'the tree in the reading pane')
  await shot('tree')
})

test('one that nobody has read is taken back; one that is given without a network waits for the server', async () => {
  await enterAs('addresseeKepala')
  await openFrom('Kotak masuk', 'Permohonan magang')
  await passOn('Analis', 'Salah alamat.')
  await sendIt()
  await facts()
    .getByRole('button', { name: /^Batalkan disposisi kepada/ })
    .click()
  await dialog().getByRole('button', { name: 'Batalkan disposisi' }).click()
  await expect(facts().getByText('dibatalkan', { exact: true })).toBeVisible()

  await floor.province.goOffline()
  await openFrom('Kotak masuk', 'Permohonan audiensi')
  await passOn('perizinan', 'Jadwalkan minggu depan.')
  await sendIt()
  await expect(facts().getByText('menunggu server').first()).toBeVisible()
  await shot('offline')
  await goTo('Disposisi')
  await desk.page.getByRole('link', { name: 'Saya berikan' }).click()
  await expect(desk.page.getByRole('option', { name: /Permohonan audiensi/ })).toContainText('menunggu server')
  await keepsWcag(desk.page, 'given by me')
  await shot('given')
  await floor.province.goOnline()
  await expect(desk.page.getByRole('option', { name: /Permohonan audiensi/ })).not.toContainText('menunggu server', {
    timeout: 60_000,
  })
})

test('the analyst answers a letter with a draft that is linked to it', async () => {
  await enterAs('addresseeKonseptor')
  await openFrom('Disposisi', 'Permohonan data penelitian')
  await desk.page.keyboard.press('b')
  await dialog().getByRole('button', { name: 'Mulai draf' }).click()
  await expect(desk.page.getByRole('textbox', { name: 'Hal' })).toHaveValue('Jawaban atas Permohonan data penelitian')
  await desk.page
    .getByText(/YAYASAN CONTOH 0/)
    .first()
    .waitFor()
  await openFrom('Disposisi', 'Permohonan data penelitian')
  await expect(facts().getByRole('link', { name: 'Jawaban atas Permohonan data penelitian' })).toBeVisible()
  await shot('reply')
})
