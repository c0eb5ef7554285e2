/** What of a person or a token is known beforehand, and must not stand in a report: names, user name, host name. */
export interface MaskKnown {
  /** Replaced by a mark wherever they stand; shorter than three letters they would take too much with them. */
  words: string[]
  /** Home folder of the computer's user. */
  home: string
}

/**
 * Takes out of a text what tells of a person or opens something: NIK and NIP (any 16 or 18 digits, also written with spaces, dots or
 * dashes), addresses of mail, user and password in URLs and their query, tokens (JWT, bearer, long runs of hex or base64), serial
 * numbers after that word, the home folder, and all that is known by name. Meant for lines that say little else: it rather takes too much.
 */
export const maskText = (text: string, { words, home }: MaskKnown): string => {
  let masked = text
  for (const path of homes(home)) masked = masked.replaceAll(path, '~')
  masked = masked
    .replaceAll(/([A-Za-z]:[\\/]+Users[\\/]+|\/home\/|\/Users\/)[^\\/\s"']+/gi, '$1***')
    .replaceAll(/\/\/[^\s/@]*@/g, '//***@')
    .replaceAll(/(https?:\/\/[^\s?#"']+)[?#][^\s"']*/g, '$1?***')
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '***@***')
    .replaceAll(/\beyJ[\w-]+\.[\w-]+(\.[\w-]+)?/g, '***')
    .replaceAll(/\b(bearer|dpop|basic)\s+[\w.~+/=-]+/gi, '$1 ***')
    .replaceAll(
      /\b(pin|password|passphrase|sandi|token|secret|code|serial\w*|nomor seri)(["']?\s*[:=]\s*["']?)[^\s"',;}]+/gi,
      hideUnlessWord,
    )
    .replaceAll(/(?<![\d.])\d(?:[ .-]?\d){15,17}(?!\d)/g, '***')
  for (const word of [...words].toSorted((a, b) => b.length - a.length)) {
    if (word.trim().length >= 3) masked = masked.replaceAll(anyCase(word.trim()), '***')
  }
  return masked.replaceAll(/\b(?=[\w+/-]*\d)(?=[\w+/-]*[A-Za-z])[A-Za-z0-9+/_-]{40,}={0,2}/g, '***')
}

/** Codes of errors (`code: "disk_full"`) are what a report is for; they are small words, and those of processes small numbers. */
const hideUnlessWord = (all: string, name: string, between: string): string =>
  /^code$/i.test(name) && /[:=]\s*["']?([a-z_]{2,40}|\d{1,5})$/.test(all) ? all : `${name}${between}***`

const homes = (home: string): string[] =>
  home.length < 4 ? [] : [home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')]

const anyCase = (word: string): RegExp => new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'gi')
