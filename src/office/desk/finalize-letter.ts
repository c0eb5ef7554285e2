import type { Letter } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'
import { positionFor } from './act-on-letter.ts'
import { doOwnWork, wasRefused, type OwnWork } from './own-work.ts'
import { renderForLetter } from './render-for-letter.ts'

/**
 * The registry's second half: the number has come from the server, so the final PDF is rendered, kept, and fixed as
 * what will be signed. Safe to repeat: a PDF without its row is only a file.
 */
export const finalizeLetter = async (desk: Desk, id: string): Promise<void> => {
  const { local: letter } = desk.book.get(id)
  if (letter.state !== 'diperiksa') throw new LontarError('wrong_state', { state: letter.state })
  const file = await desk.vault.put(await renderForLetter(desk, letter, 'final'))
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    const intent = { kind: 'letter.finalize', pdf: file, contentVersion: letter.contentVersion } as const
    desk.book.perform(id, intent, positionFor(desk, letter, 'pdf_akhir'))
  })
}

/** After an exchange: letters for which *this* computer asked a number, and which have it now. */
export const finalizeNumbered = (desk: Desk): Promise<OwnWork> => {
  const ready = desk.store.letters.ids('pdf_akhir').filter((id) => {
    const { local, server } = desk.book.get(id)
    return (
      local.state === 'diperiksa' &&
      server?.number &&
      numberedSinceReturn(server) &&
      askedHere(desk, id) &&
      !refused(desk, local)
    )
  })
  return doOwnWork(desk, ready, async (id) => {
    await finalizeLetter(desk, id)
    return true
  })
}

const askedHere = (desk: Desk, id: string): boolean =>
  desk.store.outbox.of(id).some((row) => row.kind === 'letter.reserve_number' && row.status === 'accepted')

/** A letter that came back with its old number has another text: the registry looks at it before it is final again. */
const numberedSinceReturn = ({ history }: Letter): boolean =>
  history.findLastIndex((h) => h.action === 'letter.reserve_number') >
  history.findLastIndex((h) => h.action === 'letter.return')

const refused = (desk: Desk, { id, contentVersion }: Letter): boolean =>
  wasRefused(desk, id, (intent) => intent.kind === 'letter.finalize' && intent.contentVersion === contentVersion)
