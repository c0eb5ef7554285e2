/** Names on the left, values behind them: `  Komputer      komputer uji`. */
export const rows = (lines: readonly [string, string][]): string => {
  const width = Math.max(...lines.map(([name]) => name.length))
  return lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join('')
}

/** As an office in Bali reads the clock: `21 November 2026 14.05 WITA`. */
export const dayAndTime = (iso: string, language: 'id' | 'en'): string => {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const at = new Date(iso)
  const timeZone = 'Asia/Makassar'
  const day = at.toLocaleDateString(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  return `${day} ${at.toLocaleTimeString(locale, { timeZone, hour: '2-digit', minute: '2-digit' })} WITA`
}
