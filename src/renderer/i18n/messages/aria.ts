import { area } from '../area.ts'

/** What React Aria says by itself, mostly to screen readers. It knows no Indonesian; see `react-aria-words.ts`. */
export const aria = area(
  {
    'aria.suggestions': 'Saran',
    'aria.showSuggestions': 'Tampilkan saran',
    'aria.optionsAvailable': '{optionCount} pilihan tersedia.',
    'aria.optionFocused':
      '{isGroupChange, select, true {Kelompok {groupTitle}, {groupCount} pilihan. } other {}}{optionText}{isSelected, select, true {, dipilih} other {}}',
    'aria.optionSelected': '{optionText}, dipilih',
  },
  {
    'aria.suggestions': 'Suggestions',
    'aria.showSuggestions': 'Show suggestions',
    'aria.optionsAvailable': '{optionCount, plural, one {# option} other {# options}} available.',
    'aria.optionFocused':
      '{isGroupChange, select, true {Group {groupTitle}, {groupCount, plural, one {# option} other {# options}}. } other {}}{optionText}{isSelected, select, true {, selected} other {}}',
    'aria.optionSelected': '{optionText}, selected',
  },
)
