import type { NewWorkCall } from '../../protocol/desktop/new-work.ts'
import { useAnnounce } from '../parts/announcer.tsx'
import { useRefusal } from './new-work-context.tsx'

type Begin = <T>(call: NewWorkCall | undefined, run: () => T) => T | undefined

/**
 * For a key, an entry of a menu and a dropped file: does it, or says why it may not be begun now.
 * @example const begin = useBegin(); const onDrop = () => begin('intake.add', () => take(files))
 */
export const useBegin = (): Begin => {
  const refusal = useRefusal()
  const announce = useAnnounce()
  return (call, run) => {
    if (call === undefined || refusal === null) return run()
    announce(refusal)
    return undefined
  }
}
