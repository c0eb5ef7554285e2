import type { Font } from '@pdf-lib/fontkit'

/** Stands where a character cannot be printed, so that a reader sees that something is missing. */
export const missing = '□'

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' })

/**
 * Text as the font can show it. White space becomes plain spaces (the no-break space stays), invisible controls
 * vanish, and what the font lacks becomes `□`, one for each sign as a reader counts them. Scripts that need shaping or run
 * from right to left count as lacking: printing them letter by letter would show wrong words.
 */
export const printable = (text: string, font: Font): string => {
  const tidy = text
    .normalize('NFC')
    .replaceAll(/[^\S\u00A0]/gu, ' ')
    .replaceAll(invisible, '')
  if (plainLatin.test(tidy)) return tidy
  let out = ''
  for (const { segment } of graphemes.segment(tidy)) {
    out += Array.from(segment).every(
      (sign) => simpleScript.test(sign) && font.hasGlyphForCodePoint(sign.codePointAt(0)!),
    )
      ? segment
      : missing
  }
  return out
}

const plainLatin = /^[\u0020-\u007E\u00A0]*$/
const simpleScript = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u
/** Control and format signs, surrogates that lost their partner, private use; the joiner of emoji is needed to count them. */
const invisible = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}]/gu
