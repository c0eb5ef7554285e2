import { setupI18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { messagesEn, messagesId, type MessageKey } from './messages.ts'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]
export type TextParams = Record<string, string | number>
export type Translate = (key: MessageKey, params?: TextParams) => string

/** ICU messages of one language. Compiled as they are used, without `eval`, so that the strict CSP holds. */
export const translatorFor = (language: Language): Translate => {
  const engine = setupI18n({
    locale: language,
    locales: language === 'id' ? 'id-ID' : 'en-GB',
    messages: { id: messagesId, en: messagesEn },
  }).setMessagesCompiler(compileMessage)
  return (key, params = {}) => (messagesId[key] === '' ? '' : engine._(key, params))
}
