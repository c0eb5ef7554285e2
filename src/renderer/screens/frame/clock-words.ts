import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import type { Format } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translator.ts'

/** Less than this matters to nobody: the server's time decides anyway. */
const mattersFromSeconds = 120

/** By how much the computer's clock is off, in words; null where it does not matter or is not known. */
export const clockWords = (
  { clockOffsetSeconds: seconds }: Pick<SyncStatus, 'clockOffsetSeconds'>,
  t: Translate,
  format: Format,
): string | null => {
  if (seconds === null || Math.abs(seconds) < mattersFromSeconds) return null
  return t(seconds > 0 ? 'sync.clockFast' : 'sync.clockSlow', { by: format.span(Math.abs(seconds) * 1000) })
}
