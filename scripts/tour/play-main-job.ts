import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ChromiumShell } from '../../src/chromium/open-chromium-shell.ts'
import { openApp } from '../../tests/support/app-window.ts'
import type { Province } from '../province.ts'
import { officeUser, type Draft, type OfficeUser } from './office-user.ts'
import { createRecorder, type TourStep } from './recorder.ts'

export interface TourResult {
  steps: TourStep[]
  signedWhileOffline: boolean
  /** How many letters the addressee received, each counted as often as its inbox shows it. */
  received: number
  verdict: string | null
  number: string | null
  sha256: string | null
}

const letters: [Draft, Draft] = [
  {
    subject: 'Undangan Rapat Koordinasi Layanan Digital',
    to: 'Dinas Penanaman Modal',
    copyTo: 'Sekretaris Daerah Provinsi Bali',
    paragraphs: [
      'Sehubungan dengan penerapan naskah dinas elektronik di lingkungan Pemerintah Provinsi Bali, kami mengundang Saudara menghadiri rapat koordinasi dengan pokok bahasan sebagai berikut:',
      'Rapat diselenggarakan pada hari Jumat, 27 November 2026, pukul 09.00 WITA, bertempat di Ruang Rapat Utama.',
      'Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.',
    ],
    items: [
      'kesiapan tata naskah dinas elektronik di setiap perangkat daerah;',
      'penggunaan tanda tangan elektronik saat luring; dan',
      'rencana pelatihan pegawai tahun 2027.',
    ],
  },
  {
    subject: 'Permintaan Data Layanan Perizinan',
    to: 'Dinas Penanaman Modal',
    copyTo: 'Asisten Perekonomian dan Pembangunan',
    signatory: /Sekretaris Dinas/,
    paragraphs: [
      'Dalam rangka penyusunan statistik sektoral, kami mohon bantuan Saudara menyampaikan data berikut:',
      'Data dimaksud kami harapkan dapat diterima paling lambat 4 Desember 2026.',
    ],
    items: ['jumlah permohonan izin penelitian tahun 2026; dan', 'rata-rata waktu penyelesaian layanan.'],
  },
]

/**
 * The main job through the real screens: drafted, checked, numbered, signed with no network by a token and by a certificate
 * file, kept through a restart, sent at the next signal, received once, judged by the app and by pdfsig.
 */
export const playMainJob = async (
  province: Province,
  out: string,
  options: { headless: boolean; say: (line: string) => void },
): Promise<TourResult> => {
  const recorder = createRecorder(out, options.say)
  const { step, picture } = recorder
  const result: TourResult = {
    steps: recorder.steps,
    signedWhileOffline: false,
    received: 0,
    verdict: null,
    number: null,
    sha256: null,
  }
  const { people } = province
  const open: ChromiumShell[] = []

  const computer = async (name: string): Promise<{ app: ChromiumShell; user: OfficeUser }> => {
    const app = await openApp({
      dataDir: join(out, 'computers', name),
      serverUrl: province.serverUrl,
      tokenModules: province.tokenModules,
      env: province.softHsmConf ? { SOFTHSM2_CONF: province.softHsmConf } : {},
      headless: options.headless,
      deviceName: name,
      syncSeconds: 1,
      undoSeconds: 0,
    })
    open.push(app)
    return { app, user: officeUser(app.page) }
  }
  /** What was done leaves before its author does. */
  const leave = async (user: OfficeUser) => {
    await user.status().getByText('semua terkirim').waitFor({ timeout: 60_000 })
    await user.signOut()
  }
  const close = async (app: ChromiumShell) => {
    await app.close()
    open.splice(open.indexOf(app), 1)
  }

  try {
    const pc = await computer('secretariat')
    await step('sign in as the drafter', async () => {
      await pc.app.page.getByRole('heading', { name: 'Masuk ke Lontar' }).waitFor()
      await picture(pc.app.page, 'sign-in')
      await pc.user.signIn(people.konseptor.name)
      return people.konseptor.name
    })
    for (const draft of letters) {
      await step(`draft: ${draft.subject}`, async () => {
        await pc.user.draft(draft)
        await pc.user.documentShown()
        if (draft === letters[0]) await picture(pc.app.page, 'draft')
        await pc.user.submit('Mohon diperiksa.')
        return `to ${draft.to}, copy to ${draft.copyTo}`
      })
    }
    await step('paraf by the checking official', async () => {
      await leave(pc.user)
      await pc.user.signIn(people.verifikator.name)
      for (const { subject } of letters) {
        await pc.user.open('Menunggu saya', subject)
        if (subject === letters[0].subject) await picture(pc.app.page, 'paraf')
        await pc.user.paraf('Sudah sesuai.')
        await pc.user.rowsOf(subject).waitFor({ state: 'detached' })
      }
      return people.verifikator.name
    })
    await step('number, date and final PDF by the registry', async () => {
      await leave(pc.user)
      await pc.user.signIn(people.tu.name)
      for (const { subject } of letters) {
        await pc.user.open('Menunggu saya', subject)
        await pc.user.giveNumber()
        await pc.user.rowsOf(subject).waitFor({ state: 'detached', timeout: 60_000 })
      }
      await pc.user.open('Keluar', letters[0].subject)
      await pc.user.waitForState('Siap tanda tangan')
      result.number = await pc.user.fact('Nomor')
      await picture(pc.app.page, 'numbered')
      return result.number
    })
    await close(pc.app)

    const leaders = [
      {
        person: people.kepala,
        letter: letters[0],
        sign: (user: OfficeUser) => user.signWithToken(province.tokenPin),
        means: 'PKCS#11 token',
      },
      {
        person: people.sekretaris,
        letter: letters[1],
        sign: (user: OfficeUser) => user.signWithFile(province.p12Path, province.p12Password),
        means: 'certificate file (.p12)',
      },
    ]
    await step('the leaders’ laptop fetches what waits for them', async () => {
      const laptop = await computer('laptop')
      for (const { person, letter } of leaders) {
        await laptop.user.signIn(person.name)
        await laptop.user.open('Menunggu saya', letter.subject)
        await laptop.user.signOut()
      }
      await close(laptop.app)
      return 'two letters, with their final PDFs'
    })

    await step('the server process is stopped', async () => {
      await province.goOffline()
      return 'no server, no time-stamp service'
    })
    let laptop = await computer('laptop')
    for (const { person, letter, sign, means } of leaders) {
      await step(`signed without network: ${means}`, async () => {
        await laptop.user.signIn(person.name)
        await laptop.user.open('Menunggu saya', letter.subject)
        await picture(laptop.app.page, `offline-${person.id}`)
        await laptop.user.startSigning()
        await laptop.app.page.waitForTimeout(300)
        await picture(laptop.app.page, `signing-${person.id}`)
        await sign(laptop.user)
        await laptop.user.signedAll()
        await picture(laptop.app.page, `signed-${person.id}`)
        await laptop.user.closeDialog()
        await laptop.user.signOut()
        return `${letter.subject}, by ${person.name}`
      })
    }
    await close(laptop.app)
    laptop = await computer('laptop')
    await step('after closing and opening again, the signed letters still wait', async () => {
      const waiting: string[] = []
      for (const { person, letter } of leaders) {
        await laptop.user.signIn(person.name)
        await laptop.user.open('Keluar', letter.subject)
        await laptop.user.waitForState('Ditandatangani luring')
        await laptop.user
          .status()
          .getByText(/luring/)
          .waitFor({ timeout: 60_000 })
        waiting.push(
          await laptop.user
            .status()
            .getByText(/menunggu dikirim/)
            .innerText(),
        )
        await picture(laptop.app.page, `waiting-${person.id}`)
        await laptop.user.signOut()
      }
      result.signedWhileOffline = true
      return waiting.join(' | ')
    })

    await step('the server returns: time-stamps are added and the letters leave', async () => {
      await province.goOnline()
      for (const { person, letter } of leaders) {
        await laptop.user.signIn(person.name)
        await laptop.user.open('Keluar', letter.subject)
        await laptop.user.waitForState('Dikirim')
        await laptop.user.status().getByText('semua terkirim').waitFor({ timeout: 60_000 })
        await picture(laptop.app.page, `sent-${person.id}`)
        await laptop.user.signOut()
      }
      return 'both sent'
    })
    await close(laptop.app)

    const addressee = await computer('addressee')
    await step('the addressee’s own client receives each letter exactly once', async () => {
      await addressee.user.signIn(people.addresseeTu.name)
      await addressee.user.goTo('Kotak masuk')
      for (const { subject } of letters) await addressee.user.rowsOf(subject).waitFor({ timeout: 60_000 })
      await addressee.app.page.waitForTimeout(3000) // three more exchanges bring nothing twice
      const counts = await Promise.all(letters.map(({ subject }) => addressee.user.rowsOf(subject).count()))
      result.received = counts.reduce((sum, count) => sum + count, 0)
      if (counts.some((count) => count !== 1)) throw new Error(`shown ${counts.join(' and ')} times`)
      return `${result.received} letters`
    })
    await step('the app’s own check', async () => {
      await addressee.user.open('Kotak masuk', letters[1].subject)
      await addressee.app.page
        .getByRole('complementary')
        .getByText('Sah', { exact: true })
        .first()
        .waitFor({ timeout: 60_000 })
      await addressee.user.open('Kotak masuk', letters[0].subject)
      await addressee.app.page
        .getByRole('complementary')
        .getByText('Sah', { exact: true })
        .first()
        .waitFor({ timeout: 60_000 })
      result.verdict = 'sah'
      await picture(addressee.app.page, 'received')
      return 'sah, sah'
    })
    await step('pdfsig and qpdf agree', async () => {
      const pdf = await addressee.user.documentBytes(addressee.user.openLetterId())
      const file = join(out, 'signed.pdf')
      await writeFile(file, pdf)
      result.sha256 = createHash('sha256').update(pdf).digest('hex')
      return outsideJudges(file)
    })
  } catch {
    for (const app of open) await picture(app.page, 'where-it-failed').catch(() => {})
  } finally {
    await Promise.all(open.map((app) => app.close()))
  }
  return result
}

const run = promisify(execFile)
const outsideJudges = async (file: string): Promise<string> => {
  const signatures = (await run('pdfsig', [file])).stdout
  if (!signatures.includes('Signature is Valid') || !signatures.includes('ETSI.CAdES.detached'))
    throw new Error(signatures)
  const { stdout } = await run('qpdf', ['--check', file])
  if (!stdout.includes('No syntax or stream encoding errors')) throw new Error(stdout)
  return 'signature is valid (ETSI.CAdES.detached), no syntax errors'
}
