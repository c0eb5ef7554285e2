import { sideOf } from '../../domain/letter-views.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { Desk } from './desk.ts'
import { judgeLetter } from './judge-letter.ts'
import { myPositions } from './act-on-letter.ts'

/**
 * Letters that came to this person's unit are acknowledged once their signed file is here and not found broken. A
 * broken one gets no receipt: its sender sees that it has not arrived.
 */
export const acknowledgeLetters = async (desk: Desk): Promise<number> => {
  let acknowledged = 0
  const day = officeDay(desk.now().toISOString())
  for (const id of desk.store.letters.ids('has_task')) {
    const { local: letter } = desk.book.get(id)
    if (sideOf(letter, desk.book.directory(), desk.book.personId, day) !== 'masuk') continue
    const position = myPositions(desk).find((p) => letter.deliveries.some((d) => d.unitId === p.unitId && !d.received))
    if (!position || !letter.signedPdf || !desk.store.files.isPresent(letter.signedPdf.sha256)) continue
    if ((await judgeLetter(desk, id)).verdict === 'rusak') continue
    desk.book.perform(id, { kind: 'letter.receive', unitId: position.unitId }, position.id)
    acknowledged++
  }
  return acknowledged
}
