import type { News } from '../../../protocol/desktop-api.ts'
import type { Translate } from '../../i18n/translator.ts'

/** In the order in which others wait longest. */
const order = [
  'tanda_tangan',
  'ttd_bsre_tak_pasti',
  'ttd_bsre',
  'paraf',
  'nomor',
  'pdf_akhir',
  'tanda_tangan_basah',
  'revisi',
  'izin_serah',
  'izin_teknis',
  'izin_naskah',
  'izin_telaah',
  'izin_periksa',
  'disposisi',
  'baca',
] as const

/** A notice of the operating system: what most people wait for is its title, the rest stands below. */
export const newsWords = (news: News, t: Translate): { title: string; body: string } => {
  const parts = order.flatMap((task) => {
    const n = news.tasks[task] ?? 0
    return n > 0 ? [t(`news.title.${task}`, { n })] : []
  })
  const { mine = 0, given = 0 } = news.due ?? {}
  if (mine > 0) parts.push(t('news.title.due', { n: mine }))
  if (given > 0) parts.push(t('news.title.dueGiven', { n: given }))
  const { soon = 0, late = 0 } = news.permits ?? {}
  if (late > 0) parts.push(t('news.title.permitsLate', { n: late }))
  if (soon > 0) parts.push(t('news.title.permitsSoon', { n: soon }))
  if (news.refused > 0) parts.push(t('news.title.refused', { n: news.refused }))
  const [title = '', ...others] = parts
  const [first = t('news.closed')] = others.length > 0 ? [others.join(' · ')] : [news.letter?.subject ?? undefined]
  return { title: title.slice(0, 200), body: first.slice(0, 500) }
}
