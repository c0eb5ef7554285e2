import * as english from 'react-aria-components/i18n/en-US'
import type { MessageKey } from './messages.ts'
import { translatorFor } from './translator.ts'

/** As React Aria calls it: with what it tells of, and with its formatter, which knows the language. */
type Say = (values: Record<string, unknown> | undefined, formatter: { locale: string }) => string
/** By package of React Aria, then by its own key. */
type Words = Record<string, Record<string, string | Say>>

const translators = { id: translatorFor('id'), en: translatorFor('en') }

const say =
  (key: MessageKey): Say =>
  (values = {}, { locale }) => {
    const params = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : String(value),
    ])
    return translators[locale.startsWith('id') ? 'id' : 'en'](key, Object.fromEntries(params))
  }

const ours: Words = {
  '@react-aria/combobox': {
    listboxLabel: say('aria.suggestions'),
    buttonLabel: say('aria.showSuggestions'),
    countAnnouncement: say('aria.optionsAvailable'),
    focusAnnouncement: say('aria.optionFocused'),
    selectedAnnouncement: say('aria.optionSelected'),
  },
  '@react-aria/autocomplete': { collectionLabel: say('aria.suggestions') },
  '@react-aria/overlays': { dismiss: say('common.close') },
  '@react-aria/searchfield': { 'Clear search': say('list.clearSearch') },
  'react-aria-components': { selectPlaceholder: say('common.choose') },
}

/** Its package types the words as a type only. What the screens do not use stays English. */
const theirs = (english as unknown as { default: Words }).default

export const reactAriaWords: Words = Object.fromEntries(
  Object.entries(theirs).map(([name, words]) => [name, { ...words, ...ours[name] }]),
)

/**
 * Gives React Aria its words before it first renders, where its own LocalizedStringProvider puts them: that one does it
 * with an inline script, which the content policy refuses, and with one language for the life of the page.
 */
export const installReactAriaWords = (window: object): void => {
  Object.assign(window, {
    [Symbol.for('react-aria.i18n.locale')]: 'en-GB',
    [Symbol.for('react-aria.i18n.strings')]: reactAriaWords,
  })
}
