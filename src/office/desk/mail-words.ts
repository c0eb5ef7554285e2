import type { Unit } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { External } from './mail-file.ts'

interface Mailed {
  letter: Letter
  to: External
  unit: Unit | undefined
  verificationUrl: string
}

/** Subject and text of a covering e-mail. The date is the letter’s own, written out. */
export const mailWords = (
  { letter, to, unit, verificationUrl }: Mailed,
  language: 'id' | 'en',
): { subject: string; text: string } => {
  const { number, content } = letter
  const name = to.name.replaceAll(/\s+/g, ' ')
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(number!.date))
  const sender = [unit?.name, unit?.address, unit?.phone, unit?.email].filter(Boolean).join('\n')
  // A signature on paper is not found on the public page.
  const check = letter.signature ? `${verificationUrl}/${letter.id}` : null
  const text =
    language === 'id'
      ? [
          `Yth. ${name}`,
          `Bersama ini kami sampaikan surat nomor ${number!.text} tanggal ${date}, hal ${content.subject}, sebagaimana terlampir.`,
          ...(check ? [`Surat ini ditandatangani secara elektronik. Keasliannya dapat diperiksa di ${check}`] : []),
          'Atas perhatian Bapak/Ibu kami ucapkan terima kasih.',
        ]
      : [
          `To ${name}`,
          `Please find attached our letter number ${number!.text} of ${date}, ${content.subject}.`,
          ...(check ? [`The letter is signed electronically. Its authenticity can be checked at ${check}`] : []),
          'Thank you for your attention.',
        ]
  return { subject: `${number!.text} – ${content.subject}`, text: [...text, sender].join('\n\n') }
}
