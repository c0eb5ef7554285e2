import type { DesktopEvent } from '../../../protocol/desktop-api.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { eachTimeAtMost } from '../each-time-at-most.ts'
import type { RekeyTold } from './rekey-store.ts'

/** How far the change of a key is, for the screens; of many files now and then. */
export const tellRekey = (
  emit: (event: DesktopEvent) => void,
  failed: (error: LontarError) => void,
): RekeyTold & { files: (done: number, of: number) => void } => {
  const tell = (step: Parameters<RekeyTold['step']>[0], done = 0, of = 0) =>
    emit({ event: 'rekey.progress', step, done, of })
  const files = eachTimeAtMost<[number, number]>(250, ([done, of]) => tell('files', done, of))
  return { step: tell, failed, files: (done, of) => files([done, of]) }
}
