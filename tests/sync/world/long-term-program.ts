import { createEsignClient } from '../../../src/server/bsre/esign-client.ts'
import { openRemoteDesk, type RemoteDesk } from '../../../src/server/bsre/remote-desk.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import type { LiveAudience } from '../../../src/server/access/live-audience.ts'
import type { FileStore } from '../../../src/server/files/file-store.ts'
import type { Sequencer } from '../../../src/server/sequencer/sequencer.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { strengthenLetters } from '../../../src/server/strengthen/strengthen-letters.ts'
import type { LongTerm } from './long-term.ts'
import { underPower, type Power } from './power.ts'
import { shelfAnswers, type ServerShelf } from './shelves.ts'

/** The part of the server's program that asks services outside. */
export interface LongTermProgram {
  desk: RemoteDesk
  /** One round of the ladder. */
  strengthen(): Promise<number>
}

export const startLongTerm = async (
  longTerm: LongTerm,
  parts: {
    store: Store
    files: FileStore
    shelf: ServerShelf
    sequencer: Sequencer
    audience: LiveAudience
    power: Power
    now: () => Date
    broke: (error: unknown) => void
  },
): Promise<LongTermProgram> => {
  const { store, files, shelf, sequencer, audience, power, now, broke } = parts
  const { settings, policy } = longTerm
  // What the product only tells its log is heard here: nothing but a refusal may be wrong.
  const error = ({ err, said }: { err?: unknown; said?: string }) => {
    if (!power.off && !(err instanceof LontarError)) broke(err ?? new Error(said))
  }
  const logger = { info: () => {}, warn: () => {}, error } as never
  const answers = underPower(shelfAnswers(shelf), power)
  const desk = await openRemoteDesk({
    settings,
    client: createEsignClient(settings),
    answers,
    store,
    files,
    whole: {
      keep: async (sha256, from) => void shelf.whole.set(sha256, shelf.answers.get(from)!),
      remove: files.remove,
      read: files.read,
    },
    sequencer,
    audience,
    anchors: [],
    alone: true,
    logger,
    now,
    // The world says when it looks again.
    everyMs: 2 ** 31 - 1,
  })
  const thread = longTerm.thread()
  const metrics = { strengthened: { add: () => {} } } as never
  const ladder = {
    store,
    files,
    sequencer,
    thread,
    policy,
    tsaUrl: 'http://tsa.invalid',
    anchors: [],
    metrics,
    logger,
    now,
  }
  return { desk, strengthen: () => strengthenLetters(ladder) }
}
