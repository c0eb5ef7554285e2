import type { DesktopEvent } from '../../protocol/desktop-api.ts'
import { createTextDesk, defaultTextSettings } from '../text/text-desk.ts'
import type { Desk } from './desk.ts'
import { createIntake, type Intake } from './intake.ts'

/** A first sync touches thousands of letters; their files come one by one afterwards, and are found then. */
const mostAtOnce = 200

/**
 * Joins the papers from outside with the background work that reads their words, and those of attachments, for the search.
 * @returns `changed`: these letters may have files whose words are not known yet
 */
export const findWords = (
  desk: Desk,
  emit: (event: DesktopEvent) => void,
): { intake: Intake; changed: (ids: readonly string[]) => void; stop: () => Promise<void> } => {
  const { store } = desk
  const changed = () => emit({ event: 'intake.changed' })
  const intake = createIntake(desk, changed)
  const text = createTextDesk({
    jobs: store.textJobs,
    vault: desk.vault,
    settings: () => ({ ...defaultTextSettings, ...store.facts.get('textSettings') }),
    found(hash, words, source) {
      store.transaction(() => {
        store.fileText.put(hash, words, source)
        store.letters.reindex(store.files.lettersWith(hash))
      })
      intake.found(hash, words, source)
    },
    changed,
  })
  desk.text = text
  // Not at once: at the start the lists come first.
  const begin = setTimeout(text.wake, 5000)
  begin.unref()
  return {
    intake,
    changed(ids) {
      if (ids.length > mostAtOnce) return
      for (const id of ids) {
        const letter = store.letters.get(id)?.local
        if (!letter || letter.envelope) continue
        const paper = letter.outside && !letter.outside.text ? letter.signedPdf : null
        for (const { sha256 } of [...(paper ? [paper] : []), ...letter.content.attachments]) {
          if (store.files.isPresent(sha256) && !store.textJobs.get(sha256)) text.offer(sha256)
        }
      }
    },
    stop() {
      clearTimeout(begin)
      return text.stop()
    },
  }
}
