import type { Page } from 'playwright-core'
import type { DemoPart } from '../../tests/support/province-data.ts'

/** One screen of one person: an address after `#`, and what is done there before the picture. */
export interface Scene {
  name: string
  at: string
  prepare?: (page: Page) => Promise<void>
  /** Also as at 200 %. */
  large?: boolean
}

const first = async (page: Page) => {
  await page.getByRole('option').first().click({ timeout: 5000 })
  await page.waitForTimeout(1200)
}
const press = (key: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.waitForTimeout(500)
}
/** Puts what is done into the archive, so that there is something to look through. */
const archived = async (page: Page) => {
  await page.evaluate(async () => {
    type Answer = { value: { units: { unitId: string; mayKeep: boolean }[]; rows: { id: string }[] } }
    const { lontar } = globalThis as unknown as { lontar: { call: (name: string, input: unknown) => Promise<Answer> } }
    const { units } = (await lontar.call('archive.overview', {})).value
    const unitId = units.find((unit) => unit.mayKeep)?.unitId
    const { rows } = (await lontar.call('archive.ripe', { unitId })).value
    const ids = rows.slice(0, 3).map((row) => row.id)
    if (ids.length > 0) await lontar.call('archive.archive', { unitId, ids, fallback: '000.5' })
  })
  await page.waitForTimeout(800)
}

/** Who shows what, in the order of a day. */
export const scenes: [DemoPart, Scene[]][] = [
  [
    'kepala',
    [
      { name: 'home-of-a-leader', at: '#/beranda', large: true },
      { name: 'waiting-for-me', at: '#/kotak/menunggu', prepare: (page) => page.waitForTimeout(1500), large: true },
      { name: 'inbox', at: '#/kotak/masuk', prepare: first },
      { name: 'dispositions', at: '#/disposisi/diberikan', prepare: first },
      { name: 'search', at: '#/cari?kata=rapat', large: true },
      { name: 'palette', at: '#/beranda', prepare: press('Control+k') },
      { name: 'shortcuts', at: '#/beranda', prepare: press('?') },
      { name: 'review', at: '#/kotak/menunggu', prepare: press('Shift+T'), large: true },
      { name: 'signing', at: '#/kotak/menunggu', prepare: press('t'), large: true },
      { name: 'signing-devices', at: '#/perangkat', large: true },
      { name: 'sign-a-file', at: '#/tandatangan-berkas' },
      { name: 'check-a-file', at: '#/verifikasi' },
    ],
  ],
  [
    'konseptor',
    [
      { name: 'home-of-a-drafter', at: '#/beranda' },
      { name: 'drafts', at: '#/kotak/draf' },
      { name: 'choose-a-kind', at: '#/beranda', prepare: press('n') },
      { name: 'draft', at: '#/kotak/draf', prepare: first, large: true },
      { name: 'outgoing', at: '#/kotak/keluar', prepare: first },
      { name: 'search-filtered', at: '#/cari?side=keluar&state=dikirim', prepare: first },
      { name: 'search-nothing', at: '#/cari?kata=tidakada' },
      ...(['keamanan', 'cadangan', 'kebijakan', 'diagnosis', 'tentang'] as const).map((part) => ({
        name: `settings-${part}`,
        at: `#/pengaturan/${part}`,
        large: true,
      })),
      { name: 'lock', at: '#/beranda', prepare: press('Control+l'), large: true },
    ],
  ],
  [
    'tu',
    [
      { name: 'home-of-a-registry', at: '#/beranda' },
      { name: 'register-outgoing', at: '#/agenda/keluar', prepare: (page) => page.waitForTimeout(800), large: true },
      { name: 'register-incoming', at: '#/agenda/masuk', prepare: (page) => page.waitForTimeout(800) },
      { name: 'not-archived', at: '#/arsip/siap', large: true },
      { name: 'archive', at: '#/arsip/isi', prepare: archived },
      { name: 'archive-transfers', at: '#/arsip/pindah' },
      { name: 'archive-lists', at: '#/arsip/daftar' },
      { name: 'sync', at: '#/sinkronisasi' },
    ],
  ],
  ['addresseeTu', [{ name: 'inbox-of-another-agency', at: '#/kotak/masuk', prepare: first }]],
  [
    'adminProvinsi',
    ['pegawai', 'jabatan', 'perangkat', 'naskah', 'klasifikasi'].map((tab) => ({
      name: `administration-${tab}`,
      at: `#/administrasi/${tab}`,
      prepare: (page: Page) => page.waitForTimeout(700),
    })),
  ],
]
