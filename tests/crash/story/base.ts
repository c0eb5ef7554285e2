import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { draftLetter, letterAt } from '../../support/letter-walk.ts'
import { startTestProvince } from '../../support/test-province.ts'

/** A province at rest, from which every run of a story starts: a letter with an attachment waits there for its signature. */
export interface Base {
  dir: string
  letterId: string
  p12: string
  /** How a server is started on a copy of the province's data. */
  server: { tsaUrl: string; anchors: string[] }
  copyServer(to: string): void
  close(): Promise<void>
}

export const password = 'rahasia-uji'

export const prepareBase = async (): Promise<Base> => {
  const province = await startTestProvince()
  const konseptor = await province.open('konseptor')
  const letterId = await draftLetter(konseptor, 'Surat yang menunggu tanda tangan')
  await konseptor.call('letters.attach', {
    id: letterId,
    name: 'denah.pdf',
    data: (await somePdf(20_000)).toString('base64'),
  })
  await konseptor.call('letters.submit', { id: letterId, note: '' })
  await konseptor.call('sync.now', {})
  const verifikator = await province.open('verifikator')
  await letterAt(verifikator, letterId, 'diajukan')
  await verifikator.call('letters.paraf', { id: letterId, note: '' })
  await verifikator.call('sync.now', {})
  const tu = await province.open('tu')
  await letterAt(tu, letterId, 'diperiksa')
  await tu.call('letters.number', { id: letterId })
  await letterAt(tu, letterId, 'siap_ttd')
  await tu.call('sync.now', {})
  const p12 = await province.p12('kepala', password)
  for (const part of ['konseptor', 'verifikator', 'tu'] as const) await province.quit(part)
  await province.server.stop()
  const { tsaUrl, anchor } = province
  return {
    dir: province.dir,
    letterId,
    p12,
    server: { tsaUrl, anchors: [anchor] },
    copyServer: (to) => cpSync(join(province.dir, 'server'), to, { recursive: true }),
    close: () => province.close(),
  }
}

/** A PDF of about so many bytes that no compression makes smaller. */
export const somePdf = async (bytes: number): Promise<Buffer> => {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Lampiran')
  await pdf.attach(randomBytes(bytes), 'isi.bin')
  return Buffer.from(await pdf.save())
}
