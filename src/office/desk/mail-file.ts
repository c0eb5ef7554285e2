import { unitOf } from '../../domain/directory.ts'
import type { Addressee, Letter } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'
import { readFile } from './letter-document.ts'
import { mailWords } from './mail-words.ts'

/**
 * An e-mail as a file (RFC 5322) with the signed letter and what is attached to it, addressed to one of its external addressees. It is
 * opened and sent by the person’s own mail program (`X-Unsent`: as a draft); Lontar sends no mail.
 * @throws addressee_unknown, wrong_state, file_missing
 */
export const mailFile = async (
  desk: Desk,
  id: string,
  name: string,
  language: 'id' | 'en',
): Promise<{ name: string; data: string }> => {
  const { local: letter } = desk.book.get(id)
  const to = externalsOf(letter).find((addressee) => addressee.name === name)
  if (!to) throw new LontarError('addressee_unknown', { name })
  if (!letter.signedPdf || !letter.number) throw new LontarError('wrong_state', { state: letter.state })
  const base = fileName(letter)
  const files = [{ ...letter.signedPdf, name: `${base}.pdf` }, ...letter.content.attachments]
  const attachments = await Promise.all(
    files.map(async (file) => ({ filename: file.name, content: Buffer.from(await readFile(desk, file.sha256)) })),
  )
  const directory = desk.book.directory()
  const unit = unitOf(directory, letter.unitId)
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const mail = await new MailComposer({
    ...(unit?.email && { from: { name: unit.name, address: unit.email } }),
    ...(to.email && { to: { name: to.name, address: to.email } }),
    ...mailWords({ letter, to, unit, verificationUrl: directory.verificationUrl }, language),
    attachments,
    headers: { 'X-Unsent': '1' },
  })
    .compile()
    .build()
  return { name: `${base} - ${safe(to.name)}.eml`.slice(-200), data: mail.toString('base64') }
}

export type External = Extract<Addressee, { type: 'external' }>

/** All outside of the province’s offices, whether addressed or copied; each name once. */
export const externalsOf = ({ content }: Letter): External[] => {
  const found = [...content.addressees, ...content.copies].filter((a) => a.type === 'external')
  return found.filter((a, i) => found.findIndex((other) => other.name === a.name) === i)
}

/** The number as a file may be called on every system. */
const fileName = ({ number, id }: Letter): string => safe(number?.text ?? id)
const safe = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N} ._-]+/gu, '-').slice(0, 90)
