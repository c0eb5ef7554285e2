import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftLetter, letterAt, syncUntil } from '../support/letter-walk.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'
import { encryptedPdf, plainPdf } from '../support/pdfs.ts'
import { demoPersonId } from '../support/province-data.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'
import { patience } from '../support/patience.ts'

let province: TestProvince
let konseptor: OfficeProcess
beforeAll(async () => {
  province = await startTestProvince()
  konseptor = await province.open('konseptor')
})
afterAll(() => province.close())

describe('attachments', () => {
  let id: string
  beforeAll(async () => {
    id = await draftLetter(konseptor, 'Surat dengan lampiran')
  })
  const attach = (office: OfficeProcess, name: string, data: Buffer) =>
    office.call('letters.attach', { id, name, data: data.toString('base64') })

  it('a good one is kept, and reaches the server', async () => {
    const kept = await attach(konseptor, 'undangan.pdf', await plainPdf())
    expect(kept).toMatchObject({ name: 'undangan.pdf', pages: 1 })
    await konseptor.call('sync.now', {})
    expect(await konseptor.call('sync.status', {})).toMatchObject({ waiting: 0, needsAction: 0 })
  })

  it.each<[string, string, () => Promise<Buffer>]>([
    ['damaged', 'pdf_damaged', async () => Buffer.from('%PDF-1.7\n1 0 obj\n<</Type /Catalog')],
    ['locked with a password', 'pdf_encrypted', async () => encryptedPdf(province.dir)],
    ['not a PDF', 'attachment_type_refused', async () => Buffer.from('PK\u0003\u0004 sebuah docx')],
  ])('one that is %s is refused by name, and the draft stays as it was', async (_, code, make) => {
    const before = await konseptor.call('letters.get', { id })
    await expect(attach(konseptor, 'lampiran.pdf', await make())).rejects.toMatchObject({
      code,
      params: { name: 'lampiran.pdf' },
    })
    expect((await konseptor.call('letters.get', { id })).letter).toEqual(before.letter)
  })

  it('one that is too large: the limit is in the message', async () => {
    await province.quit('konseptor')
    konseptor = await province.open('konseptor', { attachmentLimitBytes: 1024 * 1024 })
    const large = Buffer.concat([await plainPdf(), Buffer.alloc(1_500_000, ' ')])
    await expect(attach(konseptor, 'pindaian.pdf', large)).rejects.toMatchObject({
      code: 'attachment_too_large',
      params: { name: 'pindaian.pdf', size: large.length, limit: 1024 * 1024 },
    })
  })
})

describe('a server that is not itself', () => {
  let portal: Server | null = null
  const answering = async (listener: Parameters<typeof createServer>[1]): Promise<string> => {
    portal = createServer(listener)
    await new Promise<void>((resolve) => portal!.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  }

  it.each<[string, string, Parameters<typeof createServer>[1], number]>([
    ['a hotel’s sign-in page', 'server_not_lontar', (_, response) => response.end('<html>Wi-Fi</html>'), 60],
    ['nothing for a long time', 'server_slow', () => {}, 0.3],
    ['errors only', 'server_failed', (_, response) => response.writeHead(500, { 'lontar-api': '1' }).end('{}'), 60],
  ])('answers with %s: the work is kept, and sent when it is back', async (_, code, listener, serverTimeoutSeconds) => {
    await province.quit('konseptor')
    const elsewhere = await answering(listener)
    const office = await province.open('konseptor', {
      serverUrl: elsewhere,
      timestampUrl: elsewhere,
      serverTimeoutSeconds,
    })
    const id = await draftLetter(office, `Ditulis ketika ${code}`)
    await office.call('sync.now', {})
    const status = await office.call('sync.status', {})
    expect(status).toMatchObject({ online: false, problem: { code } })
    expect(status.waiting).toBeGreaterThan(0)
    portal!.closeAllConnections()
    portal!.close()

    await province.quit('konseptor')
    konseptor = await province.open('konseptor')
    await konseptor.call('sync.now', {})
    expect(await konseptor.call('sync.status', {})).toMatchObject({ online: true, waiting: 0, needsAction: 0 })
    expect((await letterAt(konseptor, id, 'draf')).letter.content.subject).toContain(code)
  })

  it('is not needed to sign in again, but is for the first time, and says so', async () => {
    await province.goOffline()
    await province.quit('konseptor')
    konseptor = await province.open('konseptor')
    expect((await konseptor.call('letters.counts', {})).counts.draf).toBeGreaterThan(0)
    const stranger = startOffice({ dataDir: province.dataDir('addresseeKepala'), serverUrl: province.server.url })
    await expect(stranger.call('session.signIn', { personId: demoPersonId.addresseeKepala })).rejects.toMatchObject({
      code: 'sign_in_needs_server',
    })
    await stranger.close()
    await province.goOnline()
  })
})

describe('an office process that dies', () => {
  it('comes back with the person still signed in; what was shown as saved is there', async () => {
    const id = await draftLetter(konseptor, 'Ditulis sebelum listrik padam')
    konseptor.kill()
    await expect
      .poll(async () => (await konseptor.call('letters.get', { id }).catch(() => null))?.letter.content.subject, {
        timeout: patience,
      })
      .toBe('Ditulis sebelum listrik padam')
    expect((await konseptor.call('session.me', {}))?.person.id).toBe(demoPersonId.konseptor)
  })
})

describe('the store on this computer', () => {
  const profileOf = (dataDir: string) => join(dataDir, 'profiles', demoPersonId.konseptor)

  it('opened in a second window of the same person: told so, and the first works on', async () => {
    const second = startOffice({ dataDir: province.dataDir('konseptor'), serverUrl: province.server.url })
    await expect(second.call('session.signIn', { personId: demoPersonId.konseptor })).rejects.toMatchObject({
      code: 'store_in_use',
      params: { person: expect.stringContaining('Sari') as string },
    })
    await second.close()
    await draftLetter(konseptor, 'Jendela pertama tetap bekerja')
  })

  it('copied to another computer, whose key is another: nothing opens and nothing is changed', async () => {
    await province.quit('konseptor')
    const elsewhere = join(province.dir, 'komputer-lain')
    mkdirSync(join(elsewhere, 'profiles'), { recursive: true })
    cpSync(profileOf(province.dataDir('konseptor')), profileOf(elsewhere), { recursive: true })
    const thief = startOffice({ dataDir: elsewhere, serverUrl: province.server.url })
    await expect(thief.call('session.signIn', { personId: demoPersonId.konseptor })).rejects.toMatchObject({
      code: 'store_wrong_key',
    })
    await thief.close()
    konseptor = await province.open('konseptor')
  })

  it('damaged on the disk is called damaged, not a wrong key', async () => {
    const elsewhere = join(province.dir, 'diska-rusak')
    await province.quit('konseptor')
    cpSync(province.dataDir('konseptor'), elsewhere, { recursive: true })
    writeFileSync(join(profileOf(elsewhere), 'store.db'), Buffer.alloc(8192, 7))
    for (const name of readdirSync(profileOf(elsewhere)))
      if (/-(wal|shm)$/.test(name)) rmSync(join(profileOf(elsewhere), name))
    const office = startOffice({ dataDir: elsewhere, serverUrl: province.server.url })
    await expect(office.call('session.signIn', { personId: demoPersonId.konseptor })).rejects.toMatchObject({
      code: 'store_damaged',
    })
    await office.close()
    konseptor = await province.open('konseptor')
  })

  it('on a full disk: the error says so, what was saved before is intact, and with space the same save works', async (ctx) => {
    const small = join(province.dir, 'diska-kecil')
    mkdirSync(small)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small], { stdio: 'ignore' })
    } catch {
      ctx.skip('a small disk could not be mounted here (needs root)')
    }
    try {
      const office = startOffice({ dataDir: small, serverUrl: province.server.url })
      await office.call('session.signIn', { personId: demoPersonId.konseptor })
      const id = await draftLetter(office, 'Ditulis sebelum diska penuh')
      // The server’s answer brings times of its own: it is not to come between the two looks.
      await syncUntil(office, async () => (await office.call('sync.status', {})).waiting === 0)
      const before = await office.call('letters.get', { id })
      fillDisk(small)
      const long = 'kalimat '.repeat(12_000)
      const content = {
        body: {
          type: 'doc' as const,
          content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: long }] }],
        },
      }
      await expect(office.call('letters.edit', { id, content })).rejects.toMatchObject({ code: 'disk_full' })
      expect((await office.call('letters.get', { id })).letter).toEqual(before.letter)
      await expect(
        office.call('letters.attach', {
          id,
          name: 'a.pdf',
          data: (await plainPdf('x'.repeat(90_000))).toString('base64'),
        }),
      ).rejects.toMatchObject({ code: 'disk_full' })
      rmSync(join(small, 'penuh'))
      expect((await office.call('letters.edit', { id, content })).letter.content.body).toEqual(content.body)
      await office.close()
    } finally {
      execFileSync('umount', ['-l', small])
    }
  })
})

const fillDisk = (dir: string): void => {
  for (const size of [100_000, 4096, 512]) {
    try {
      for (;;) writeFileSync(join(dir, 'penuh'), Buffer.alloc(size, 1), { flag: 'a' })
    } catch {
      // full, at this grain
    }
  }
}
