import type { Appointment } from '../../../domain/directory.ts'
import type { Format } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translator.ts'

/** From when to when, in the words of an office: `sejak 1 Januari 2020`, `1 – 10 Desember`. */
export const spanWords = (
  { from, until }: Pick<Appointment, 'from' | 'until'>,
  day: string,
  t: Translate,
  format: Format,
): string => {
  if (until !== null) return t('admin.fromTo', { from: format.date(from), until: format.date(until) })
  return t(from > day ? 'admin.willBegin' : 'admin.since', { from: format.date(from) })
}
