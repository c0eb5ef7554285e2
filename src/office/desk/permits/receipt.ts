import type { Letter } from '../../../domain/letter.ts'
import { longDate } from '../../../domain/kinds/long-date.ts'
import { officeDay } from '../../../domain/office-day.ts'
import { isDeskOf } from '../../../domain/permits/access/case-parts.ts'
import { calendarOf } from '../../../domain/permits/calendar/working-calendar.ts'
import { maskIdentity } from '../../../domain/permits/case/applicant.ts'
import { trackLink } from '../../../domain/permits/case/track-link.ts'
import { permitKindOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import { isCase, type CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Receipt } from '../../pdf/print-receipt.ts'
import { myPositions } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'
import { fontsForPrint, logosForPrint } from '../render-for-letter.ts'

/** The receipt as a PDF, for whom the applicant’s secret is no secret. @throws letter_unknown */
export const printReceiptOf = async (desk: Desk, letter: Letter): Promise<Uint8Array> => {
  const [directory, day] = [desk.book.directory(), desk.book.today()]
  if (!isCase(letter) || !myPositions(desk).some((seat) => isDeskOf(letter, directory, seat, day))) {
    throw new LontarError('letter_unknown')
  }
  const { printReceipt } = await import('../../pdf/print-receipt.ts')
  const [fonts, logos] = await Promise.all([fontsForPrint(desk), logosForPrint(desk, letter.unitId)])
  return printReceipt(receiptOf(desk, letter), directory, fonts, logos)
}

const dayText = (day: string): string => longDate(day) ?? day

/** What the receipt says. Papers are in Indonesian, as all papers of the office are. */
export const receiptOf = ({ book }: Pick<Desk, 'book'>, letter: CaseLetter): Receipt => {
  const directory = book.directory()
  const { application, number, trackKey, promised } = letter.permit
  const { applicant } = application
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  const begun = letter.history[0]
  const received = begun ? officeDay(begun.at) : book.today()
  const clerk = directory.people.find(({ id }) => id === begun?.by.personId)?.name
  const days = kind?.serviceDays ?? 0
  // Before anybody has looked at it this is what it takes if it is complete today.
  const forecast = promised?.day ?? calendarOf(directory).workingDayAfter(book.today(), days)
  const labels = new Map(kind?.documents.map((document) => [document.id, document.label]))
  const items = application.documents.map(({ document, file }) => `${labels.get(document) ?? document} – ${file.name}`)
  return {
    unitId: letter.unitId,
    title: 'TANDA TERIMA PERMOHONAN',
    rows: [
      { label: 'Nomor permohonan', value: number?.text ?? 'menunggu nomor dari server' },
      { label: 'Jenis izin', value: kind?.name ?? application.kind },
      { label: 'Pemohon', value: [applicant.name, applicant.organisation].filter(Boolean).join(', ') },
      { label: applicant.identityType === 'nik' ? 'NIK' : 'Paspor', value: maskIdentity(applicant.identity) },
      { label: 'Diterima', value: [dayText(received), clerk && `oleh ${clerk}`].filter(Boolean).join(' ') },
      { label: 'Lama layanan', value: `${days} hari kerja sejak berkas lengkap dan benar` },
      {
        label: 'Perkiraan selesai',
        value: promised ? dayText(forecast) : `${dayText(forecast)}, bila lengkap hari ini`,
      },
    ],
    handedIn: { title: 'Berkas yang diserahkan', items: items.length > 0 ? items : ['–'] },
    track: {
      title: 'Lacak permohonan Anda',
      key: trackKey,
      link: trackLink(directory, trackKey),
      words:
        'Kunci ini hanya untuk Anda: siapa pun yang memegangnya dapat melihat perkembangan dan melengkapi permohonan. Simpan tanda terima ini.',
    },
    footer: number ? `Permohonan ${number.text}` : 'Nomor menyusul; kunci lacak sudah berlaku',
  }
}
