import type { writingCalls } from '../../protocol/desktop/writing-calls.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'

/** Writing letters: kinds, the body from and to Word, the address book. */
export const writingHandlers = (desk: Desk): Pick<Handlers, keyof typeof writingCalls> => ({
  'kinds.used': () => ({ uses: desk.store.facts.get('kindUses') ?? {} }),
})

/** The usual kinds stand first where a kind is chosen. */
export const countUse = ({ store }: Desk, kind: string): void => {
  const uses = store.facts.get('kindUses') ?? {}
  store.facts.set('kindUses', { ...uses, [kind]: (uses[kind] ?? 0) + 1 })
}
