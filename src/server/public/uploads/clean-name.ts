/** A file's name as it may be shown and kept: without paths and signs that are not seen or turn the line around, 200 characters with its end. */
export const cleanName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1)!
  const plain = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (plain.length <= 200) return plain || 'dokumen'
  const end = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  return plain.slice(0, 200 - end.length) + end
}
