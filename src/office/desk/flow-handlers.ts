import type { flowCalls } from '../../protocol/desktop/flow-calls.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { senderPosition, myPositions } from './act-on-letter.ts'
import { copyLetter } from './copy-letter.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { mailFile } from './mail-file.ts'
import { signOnPaper } from './sign-on-paper.ts'

/** The way of one letter after it was written. */
export const flowHandlers = (desk: Desk): Handlers<keyof typeof flowCalls> => {
  const asSender = (id: string): string => {
    const position = senderPosition(desk, desk.book.get(id).local) ?? myPositions(desk)[0]?.id
    if (position === undefined) throw new LontarError('not_allowed', { position: '–' })
    return position
  }
  return {
    'letters.signOnPaper': async (asked) => {
      await signOnPaper(desk, asked)
      return {}
    },
    'letters.withdraw': ({ id, unitId, positionId, note }) => {
      const place = { unitId, ...(positionId !== undefined && { positionId }) }
      desk.book.perform(id, { kind: 'letter.withdraw', ...place, note }, asSender(id))
      return {}
    },
    'letters.dispatchOutside': ({ id, name, way, note }) => {
      desk.book.perform(id, { kind: 'letter.dispatch_outside', name, way, note }, asSender(id))
      return {}
    },
    'letters.mail': ({ id, name, language }) => mailFile(desk, id, name, language),
    'letters.copy': ({ id, as }) => ({ id: copyLetter(desk, id, as) }),
    'letters.undo': ({ id }) => {
      desk.book.undo(id)
      return {}
    },
    // A letter that was taken away meanwhile is no tab any more.
    'desk.tabs': () => ({ ids: (desk.store.facts.get('tabs')?.ids ?? []).filter((id) => desk.store.letters.get(id)) }),
    'desk.keepTabs': ({ ids }) => {
      desk.store.facts.set('tabs', { ids })
      return {}
    },
  }
}
