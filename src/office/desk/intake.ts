import { randomUUID } from 'node:crypto'

import type { FileRef } from '../../domain/letter.ts'
import { kindsOf } from '../../domain/kinds/kinds-of.ts'
import { documentPath } from '../../protocol/desktop-api.ts'
import type { IntakeFields, IntakeItem } from '../../protocol/desktop/intake-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { sha256 } from '../files/file-vault.ts'
import { guessLetter } from '../intake/guess-letter.ts'
import type { IntakePaper } from '../intake/intake-paper.ts'
import type { TextSource } from '../text/text-source.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { takeIn } from './take-in.ts'

/** In `letter_file` a paper holds its files as a letter would, so that they stay on the disk. */
const shelfOf = (id: string): string => `intake:${id}`

/** The registry’s desk for papers from outside: brought in, looked at, recorded. */
export const createIntake = (desk: Desk, changed: () => void) => {
  const { store, vault, book } = desk
  const registryPosition = () => {
    const position = myPositions(desk).find((p) => p.roles.includes('tu'))
    if (!position) throw new LontarError('not_allowed', { position: myPositions(desk)[0]?.title ?? '–' })
    return position
  }
  const get = (id: string): IntakePaper => {
    const paper = store.intake.get(id)
    if (!paper) throw new LontarError('letter_unknown')
    return paper
  }
  const save = (paper: IntakePaper) => {
    store.transaction(() => {
      store.intake.put(paper)
      store.files.link(shelfOf(paper.id), filesOf(paper))
    })
    changed()
  }
  const leave = (id: string) => {
    store.intake.remove(id)
    store.files.link(shelfOf(id), [])
  }
  const keep = async (bytes: Uint8Array): Promise<FileRef> => {
    const file = await vault.put(bytes)
    store.files.markPresent(file)
    return file
  }

  /** The same file, or the picture that it was made of, in a letter that was recorded before. */
  const recordedAs = ({ pdf, original }: IntakePaper): IntakeItem['duplicate'] => {
    const hashes = [pdf.sha256, ...(original ? [original.sha256] : [])]
    for (const letterId of hashes.flatMap((hash) => store.files.lettersWith(hash))) {
      const letter = store.letters.get(letterId)?.local
      if (letter?.outside) return { letterId, agenda: letter.deliveries[0]?.agenda?.text ?? null }
    }
    return null
  }

  const toItem = (paper: IntakePaper): IntakeItem => {
    const { pdf, original, attachments, text: _t, touched: _o, ...shown } = paper
    const now = desk.text?.current()
    return {
      ...shown,
      document: documentPath.intake(paper.id, pdf.sha256),
      size: original?.size ?? pdf.size,
      attachments: original ? [original, ...attachments] : attachments,
      recognising: now?.sha256 === pdf.sha256 ? { page: now.page, of: now.of } : null,
      duplicate: recordedAs(paper),
    }
  }

  const emptyFields = (): IntakeFields => ({
    kind: kindsOf(book.directory())[0]?.id ?? 'surat_dinas',
    subject: '',
    security: 'biasa',
    urgency: 'biasa',
    classification: '',
    sender: '',
    place: '',
    number: '',
    date: null,
    receivedOn: book.today(),
    way: 'surel',
  })

  return {
    list: (): IntakeItem[] => store.intake.list().map(toItem),
    get,
    async add(name: string, bytes: Buffer): Promise<{ id: string; again: boolean }> {
      registryPosition()
      const hash = sha256(bytes)
      const known = () => store.intake.list().find((p) => p.pdf.sha256 === hash || p.original?.sha256 === hash)
      const before = known()
      if (before) return { id: before.id, again: true }
      const { pdf, pages, isPicture } = await takeIn(bytes, name, desk.settings.attachmentLimitBytes)
      const file = await keep(pdf)
      const original = isPicture ? { ...(await keep(bytes)), name, pages: null } : null
      // Dropped twice at once: the second one finds the first here.
      const meanwhile = known()
      if (meanwhile) return { id: meanwhile.id, again: true }
      const id = randomUUID()
      save({
        id,
        name,
        pdf: file,
        pages,
        addedAt: desk.now().toISOString(),
        original,
        attachments: [],
        scripts: holdsScripts(pdf),
        fields: emptyFields(),
        guessed: [],
        touched: [],
        textFrom: 'pending',
        text: '',
      })
      const words = store.fileText.get(file.sha256)
      if (words === null) desk.text?.offer(file.sha256, true)
      else this.found(file.sha256, words, words === '' ? 'none' : 'layer')
      return { id, again: false }
    },
    change(id: string, fields: Partial<IntakeFields>) {
      const paper = get(id)
      const names = Object.keys(fields)
      save({
        ...paper,
        fields: { ...paper.fields, ...fields },
        guessed: paper.guessed.filter((name) => !names.includes(name)),
        touched: [...new Set([...paper.touched, ...names])],
      })
    },
    async attach(id: string, name: string, bytes: Buffer) {
      get(id)
      const { isPicture, pages } = await takeIn(bytes, name, desk.settings.attachmentLimitBytes)
      const file = await keep(bytes)
      const paper = get(id)
      const others = paper.attachments.filter((a) => a.sha256 !== file.sha256)
      save({ ...paper, attachments: [...others, { ...file, name, pages: isPicture ? null : pages }] })
    },
    detach(id: string, hash: string) {
      const paper = get(id)
      save({ ...paper, attachments: paper.attachments.filter((a) => a.sha256 !== hash) })
    },
    drop(id: string) {
      store.transaction(() => leave(id))
      changed()
    },
    /** @throws sender_required, already_recorded, not_allowed */
    record(id: string): string {
      const position = registryPosition()
      const paper = get(id)
      const { sender, place, number, date, receivedOn, way, ...content } = paper.fields
      if (sender.trim() === '' || content.subject.trim() === '') throw new LontarError('sender_required')
      const double = recordedAs(paper)
      if (double) throw new LontarError('already_recorded', { agenda: double.agenda ?? '…' })
      const letterId = randomUUID()
      const textFrom = paper.textFrom === 'pending' ? 'none' : paper.textFrom
      const outside = {
        sender: sender.trim(),
        place: place.trim(),
        number: number.trim(),
        date,
        receivedOn,
        way,
        textFrom,
        ...(paper.text !== '' && { text: paper.text }),
      }
      const attachments = [...(paper.original ? [paper.original] : []), ...paper.attachments]
      const intent = { kind: 'letter.record', content, outside, pdf: paper.pdf, attachments } as const
      store.transaction(() => {
        book.perform(letterId, intent, position.id)
        leave(id)
      })
      changed()
      return letterId
    },
    /** The words of a file are known: papers made of it show what seems to stand on them. */
    found(hash: string, text: string, textFrom: TextSource) {
      for (const paper of store.intake.list().filter((p) => p.pdf.sha256 === hash)) {
        const guess = Object.entries(guessLetter(text)).filter(([name]) => !paper.touched.includes(name))
        const isScan = textFrom === 'none' && store.textJobs.get(hash)?.state === 'scan'
        save({
          ...paper,
          text: text.slice(0, mostWithLetter),
          textFrom: isScan ? 'pending' : textFrom,
          fields: { ...paper.fields, ...Object.fromEntries(guess) },
          guessed: [...new Set([...paper.guessed, ...guess.map(([name]) => name)])],
        })
      }
    },
  }
}
export type Intake = ReturnType<typeof createIntake>

/** As many characters go to the server with the letter: its head and first pages, for the search on other computers. */
const mostWithLetter = 60_000

const filesOf = ({ pdf, original, attachments }: IntakePaper): FileRef[] => [
  pdf,
  ...(original ? [original] : []),
  ...attachments,
]

/** They are never run, neither here nor in the viewer; a person should know that a letter came with some. */
const holdsScripts = (pdf: Uint8Array): boolean => /\/(JavaScript|JS)\b/.test(Buffer.from(pdf).toString('latin1'))
