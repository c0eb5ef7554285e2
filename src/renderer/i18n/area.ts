/**
 * The words of one area of the screens in both languages. English must carry exactly the keys of Indonesian: a missing
 * or left-over one does not compile. Values are ICU messages (`{name}`, `{n, plural, other {# surat}}`).
 * @example export const frame = area({ 'frame.home': 'Beranda' }, { 'frame.home': 'Home' })
 */
export const area = <const M extends Record<string, string>>(id: M, en: { [K in keyof M]: string }) => ({
  id: id as { [K in keyof M]: string },
  en,
})
