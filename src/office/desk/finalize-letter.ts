import type { Desk } from './desk.ts'
import { positionFor } from './act-on-letter.ts'
import { renderForLetter } from './render-for-letter.ts'

/**
 * The registry's second half: the number has come from the server, so the final PDF is rendered, kept, and fixed as
 * what will be signed. Safe to repeat: a PDF without its row is only a file.
 */
export const finalizeLetter = async (desk: Desk, id: string): Promise<void> => {
  const { local: letter } = desk.book.get(id)
  const file = await desk.vault.put(await renderForLetter(desk, letter, 'final'))
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    const intent = { kind: 'letter.finalize', pdf: file, contentVersion: letter.contentVersion } as const
    desk.book.perform(id, intent, positionFor(desk, letter, 'pdf_akhir'))
  })
}

/** After an exchange: letters for which *this* computer asked a number, and which have it now. */
export const finalizeNumbered = async (desk: Desk): Promise<number> => {
  const ready = desk.store.letters.ids('has_task').filter((id) => {
    const { local, server } = desk.book.get(id)
    const numbered = local.state === 'diperiksa' && local.number !== null && server?.number !== null
    return numbered && desk.store.outbox.of(id).some((row) => row.kind === 'letter.reserve_number' && row.status === 'accepted')
  })
  for (const id of ready) await finalizeLetter(desk, id)
  return ready.length
}
