import type { LetterDetail } from '../../src/protocol/desktop-api.ts'
import type { OfficeProcess } from './office-process.ts'
import { comesTrue } from './patience.ts'
import { demoPersonId, demoPositionId, demoUnitId, type DemoPart } from './province-data.ts'

/** The ordinary steps of an office, on real office processes: what a story does before it comes to its point. */
export type OpenOffice = (part: DemoPart) => Promise<OfficeProcess>

export const body = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
})

export const draftLetter = async (
  office: OfficeProcess,
  subject: string,
  signatory: DemoPart = 'kepala',
): Promise<string> => {
  const { id } = await office.call('letters.create', { kind: 'surat_dinas' })
  await office.call('letters.edit', {
    id,
    content: {
      subject,
      body: body(
        'Dengan hormat, sehubungan dengan koordinasi layanan digital, kami mengundang Saudara pada rapat hari Jumat.',
      ),
      addressees: [{ type: 'unit', unitId: demoUnitId.dpmptsp }],
      classification: '000.9',
      reviewers: [demoPositionId.verifikator],
      signatory: {
        positionId: demoPositionId[signatory],
        onBehalfOf: signatory === 'sekretaris' ? demoPositionId.kepala : null,
      },
    },
  })
  return id
}

export const syncUntil = async (office: OfficeProcess, done: () => Promise<boolean>): Promise<void> => {
  const isSo = async () => {
    await office.call('sync.now', {})
    return done()
  }
  if (await comesTrue(isSo, 50)) return
  throw new Error(`after many exchanges: ${JSON.stringify(await office.call('sync.status', {}))}`)
}

export const letterAt = async (
  office: OfficeProcess,
  id: string,
  state: LetterDetail['letter']['state'],
): Promise<LetterDetail> => {
  await syncUntil(office, async () => {
    const detail = await office.call('letters.get', { id }).catch(() => null)
    return detail?.letter.state === state && (state !== 'siap_ttd' || detail.document !== null)
  })
  return office.call('letters.get', { id })
}

/** Drafted, checked, numbered and final: it waits for its signatory, whose computer has it. */
export const bringToSignature = async (
  open: OpenOffice,
  subject: string,
  signatory: DemoPart = 'kepala',
): Promise<string> => {
  const konseptor = await open('konseptor')
  const id = await draftLetter(konseptor, subject, signatory)
  await konseptor.call('letters.submit', { id, note: '' })
  await konseptor.call('sync.now', {})

  const verifikator = await open('verifikator')
  await letterAt(verifikator, id, 'diajukan')
  await verifikator.call('letters.paraf', { id, note: 'Sudah sesuai.' })
  await verifikator.call('sync.now', {})

  const tu = await open('tu')
  await letterAt(tu, id, 'diperiksa')
  await tu.call('letters.number', { id })
  await letterAt(tu, id, 'siap_ttd')
  await tu.call('sync.now', {})

  await letterAt(await open(signatory), id, 'siap_ttd')
  return id
}

export const signIn = async (office: OfficeProcess, part: DemoPart): Promise<OfficeProcess> => {
  await office.call('session.signIn', { personId: demoPersonId[part] })
  return office
}
