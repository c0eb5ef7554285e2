/** ISO 32000-1, 7.9.4, in UTC: the reader's time zone decides how it is shown. */
export const pdfDate = (at: Date): string => `D:${at.toISOString().replace(/[-:T]|\.\d+Z$/g, '')}+00'00'`

/** Null where it is no date. Without a zone it is read as UTC. */
export const readPdfDate = (text: string): Date | null => {
  const m = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text)
  if (!m) return null
  const [, y, mo = '01', d = '01', h = '00', mi = '00', s = '00', sign, oh = '00', om = '00'] = m
  const time = new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${sign ? `${sign}${oh}:${om}` : 'Z'}`)
  return Number.isNaN(time.getTime()) ? null : time
}
