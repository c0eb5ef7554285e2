import { randomUUID } from 'node:crypto'
import { decidesOn } from '../../domain/lifecycle/disposing.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { dispositionRows } from './disposition-rows.ts'
import type { Handlers } from './handlers.ts'
import { followsUpAs } from './letter-dispositions.ts'
import { replyToLetter } from './reply-letter.ts'

type DispositionCall =
  | 'dispositions.give'
  | 'dispositions.cancel'
  | 'dispositions.answer'
  | 'dispositions.list'
  | 'letters.followUp'
  | 'letters.reply'

/** Passing letters on with instructions, and answering. Each step holds at once and waits for the server's word. */
export const dispositionHandlers = (desk: Desk): Handlers<DispositionCall> => ({
  'dispositions.give': ({ id, as, to, instructions, note, due }) => {
    const { local } = desk.book.get(id)
    const parent = local.dispositions?.find((d) => d.id === as.parentId)
    const seat = myPositions(desk).find((p) => p.id === as.positionId)
    const own = seat && decidesOn(local, seat, desk.book.directory(), desk.book.today())
    const unitId = parent?.unitId ?? own?.unitId ?? seat?.unitId ?? ''
    const given = { unitId, parentId: as.parentId, instructions, note: note.trim(), due }
    desk.book.perform(id, { kind: 'letter.dispose', dispositionId: randomUUID(), to, ...given }, as.positionId)
    return {}
  },
  'dispositions.cancel': ({ id, dispositionId, to, note }) => {
    const disposition = desk.book.get(id).local.dispositions?.find((d) => d.id === dispositionId)
    if (!disposition) throw new LontarError('letter_unknown')
    const intent = { kind: 'letter.cancel_disposition', dispositionId, to, note: note.trim() } as const
    desk.book.perform(id, intent, disposition.by.positionId)
    return {}
  },
  'dispositions.answer': ({ id, dispositionId, positionId, answer, note }) => {
    const intent = { kind: 'letter.answer_disposition', dispositionId, answer, note: note.trim() } as const
    desk.book.perform(id, intent, positionId)
    return {}
  },
  'letters.reply': ({ id, kind }) => ({ id: replyToLetter(desk, id, kind) }),
  'letters.followUp': ({ id, note }) => {
    const { local } = desk.book.get(id)
    const seats = myPositions(desk)
    const open = followsUpAs(local, seats, desk.book.directory(), desk.book.today())
    const seat = open?.seat ?? seats[0]
    if (!seat) throw new LontarError('not_allowed', { position: '–' })
    const unitId = open?.delivery.unitId ?? seat.unitId
    desk.book.perform(id, { kind: 'letter.follow_up', unitId, note: note.trim() }, seat.id)
    return {}
  },
  'dispositions.list': ({ which }) => ({ rows: dispositionRows(desk, which) }),
})
