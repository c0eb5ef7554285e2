/** UTF-8, or UTF-16 with its mark; null: whatever else a spreadsheet wrote, which would garble names. */
export const decodeText = (bytes: Uint8Array): string | null => {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    const text = new TextDecoder(little ? 'utf-16le' : 'utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    return text.includes('\u0000') ? null : text
  } catch {
    return null
  }
}
