import { expect, test } from 'vitest'
import { reactAriaWords } from './react-aria-words.ts'

const told = (name: string, key: string, locale: string, values?: Record<string, unknown>) => {
  const word = reactAriaWords[name]?.[key]
  return typeof word === 'function' ? word(values, { locale }) : word
}
const combobox = (key: string, locale: string, values?: Record<string, unknown>) =>
  told('@react-aria/combobox', key, locale, values)

test('a screen reader hears of the offered agencies in the language of the screens', () => {
  expect(combobox('countAnnouncement', 'id-ID', { optionCount: 2 })).toBe('2 pilihan tersedia.')
  expect(combobox('countAnnouncement', 'en-GB', { optionCount: 1 })).toBe('1 option available.')
  const focused = {
    isGroupChange: false,
    groupTitle: undefined,
    groupCount: 0,
    optionText: 'Dinas Kesehatan',
    isSelected: true,
  }
  expect(combobox('focusAnnouncement', 'id-ID', focused)).toBe('Dinas Kesehatan, dipilih')
  const inGroup = {
    isGroupChange: true,
    groupTitle: 'Dinas',
    groupCount: 3,
    optionText: 'Kesehatan',
    isSelected: false,
  }
  expect(combobox('focusAnnouncement', 'en-GB', inGroup)).toBe('Group Dinas, 3 options. Kesehatan')
})

test('every word that is replaced is one that React Aria still asks for, and all of its packages are there', async () => {
  const { default: english } = (await import('react-aria-components/i18n/en-US')) as unknown as {
    default: typeof reactAriaWords
  }
  expect(Object.keys(reactAriaWords)).toEqual(Object.keys(english))
  for (const [name, words] of Object.entries(reactAriaWords))
    expect(Object.keys(words), name).toEqual(Object.keys(english[name] ?? {}))
})
