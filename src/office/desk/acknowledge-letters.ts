import { unmarkedDelivery } from '../../domain/letter-views.ts'
import type { Position } from '../../domain/directory.ts'
import type { Desk } from './desk.ts'
import { judgeLetter } from './judge-letter.ts'
import { myPositions } from './act-on-letter.ts'
import { doOwnWork, wasRefused, type OwnWork } from './own-work.ts'

/**
 * Letters that came to this person's unit are acknowledged once their signed file is here and not found broken. A
 * broken one gets no receipt: its sender sees that it has not arrived.
 */
export const acknowledgeLetters = (desk: Desk): Promise<OwnWork> =>
  doOwnWork(desk, desk.store.letters.ids('terima'), (id) => acknowledge(desk, id))

const acknowledge = async (desk: Desk, id: string): Promise<boolean> => {
  const { local: letter } = desk.book.get(id)
  const [directory, day] = [desk.book.directory(), desk.book.today()]
  const waiting = (position: Position) => unmarkedDelivery(letter, position, 'received', directory, day)
  const position = myPositions(desk).find(waiting)
  const unitId = position && waiting(position)?.unitId
  if (!position || !unitId || !letter.signedPdf || !desk.store.files.isPresent(letter.signedPdf.sha256)) return false
  if (wasRefused(desk, id, (intent) => intent.kind === 'letter.receive' && intent.unitId === unitId)) return false
  if ((await judgeLetter(desk, id)).verdict === 'rusak') return false
  desk.book.perform(id, { kind: 'letter.receive', unitId }, position.id)
  return true
}
