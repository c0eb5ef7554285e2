import type { Translate } from '../i18n/translator.ts'
import { messagesId, type MessageKey } from '../i18n/messages.ts'

/** A finding of the judge in plain words. A code that these screens do not know is shown as it is, never swallowed. */
export const findingWords = (code: string, t: Translate): string => {
  const key = `finding.${code}`
  return key in messagesId ? t(key as MessageKey) : t('verdict.unknownFinding', { code })
}
