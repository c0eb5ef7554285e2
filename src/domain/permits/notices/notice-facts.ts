import { unitOf, type Directory, type Unit } from '../../directory.ts'
import { longDate } from '../../kinds/long-date.ts'
import type { Check } from '../case/permit-case.ts'
import type { PermitKind } from '../kind/permit-kind.ts'
import { trackLink } from '../case/track-link.ts'
import { permitKindOf } from '../kind/permit-kinds-of.ts'
import type { CaseLetter } from '../lifecycle/case-step.ts'
import type { NoticeKind, NoticeLanguage } from './notice-kinds.ts'
import type { NoticeFacts } from './write-notice.ts'

/**
 * All that is known of a case for one notice, in the words of its language. The link is the applicant's secret: it goes to no other
 * address than theirs. Their identity goes nowhere.
 *
 * @param day office day of the notice
 */
export const noticeFacts = (
  { unitId, permit }: CaseLetter,
  notice: NoticeKind,
  language: NoticeLanguage,
  { directory, day }: { directory: Directory; day: string },
): NoticeFacts => {
  const { application, issued, promised, returned, report } = permit
  const kind = permitKindOf(directory, application.kind, application.kindVersion)
  const unit = unitOf(directory, unitId)
  const date = (of: string | null | undefined) => (of ? dateIn(language, of) : '')
  const decided = permit.papers.findLast(
    (paper) => paper.as === (notice === 'dicabut' ? 'pencabutan' : 'penolakan') && paper.out,
  )
  const page = decided?.letterId ?? issued?.letterId
  const inWords = (address: string) => (language === 'id' ? address : `${address}?lang=${language}`)
  return {
    pemohon: application.applicant.name,
    nomor: permit.number?.text ?? '',
    jenis: (language === 'id' ? kind?.name : kind?.nameEn) ?? '',
    tanggal: date(day),
    tautan: permit.trackKey === '' ? '' : inWords(trackLink(directory, permit.trackKey)),
    opd: unit?.name ?? '',
    alamat_opd: unit ? placeOf(unit) : '',
    telepon_opd: unit?.phone ?? '',
    surel_opd: unit?.email ?? '',
    ...(notice === 'diterima' && { kunci: permit.trackKey }),
    hari_layanan: kind ? String(kind.serviceDays) : '',
    hari_janji: date(promised?.day),
    kekurangan: returned && kind ? faultsIn(language, returned, kind) : '',
    nomor_izin: issued?.number ?? '',
    berlaku_hingga: date(issued?.validUntil),
    tautan_izin: page === undefined ? '' : inWords(`${directory.verificationUrl}/${page}`),
    alasan: decided?.reason ?? (notice === 'ditolak' ? reasonsOfTeams(permit.teams) : ''),
    nomor_surat: decided?.out?.number ?? '',
    judul_laporan: (language === 'id' ? kind?.reminders.report?.title : kind?.reminders.report?.titleEn) ?? '',
    batas_laporan: date(report?.due),
  }
}

/** Many addresses end with their town already. */
const placeOf = ({ address, city }: Pick<Unit, 'address' | 'city'>): string =>
  address.includes(city) ? address : [address, city].filter(Boolean).join(', ')

const months = 'January February March April May June July August September October November December'.split(' ')

/** @example dateIn('en', '2026-11-26') // '26 November 2026' */
export const dateIn = (language: NoticeLanguage, day: string): string => {
  if (language === 'id') return longDate(day, true) ?? ''
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${months[month - 1]} ${year}`
}

/** Item by item, numbered, each under the name that the applicant knows from the form. */
const faultsIn = (
  language: NoticeLanguage,
  { items, note }: { items: readonly Check[]; note: string },
  kind: PermitKind,
): string => {
  const lines = items
    .filter(({ ok }) => !ok)
    .map(({ item, reason }, at) => {
      const name = itemIn(language, item, kind)
      return `${at + 1}. ${name === '' ? '' : `${name}: `}${reason.trim()}`
    })
  return [...lines, ...(note.trim() === '' ? [] : [...(lines.length > 0 ? [''] : []), note.trim()])].join('\n')
}

const itemIn = (language: NoticeLanguage, item: string, kind: PermitKind): string => {
  const [where, id] = [item.slice(0, item.indexOf('.')), item.slice(item.indexOf('.') + 1)]
  if (item === 'pemohon') return language === 'id' ? 'Data pemohon' : 'Applicant'
  if (where === 'dokumen') {
    const document = kind.documents.find((one) => one.id === id)
    return (language === 'id' ? document?.label : document?.labelEn) ?? ''
  }
  const field = where === 'isian' ? kind.form.properties[id] : undefined
  return (language === 'id' ? field?.title : field?.['x-titleEn']) ?? ''
}

/** Where the refusal itself gives no words for it: what the agencies said that were asked. */
const reasonsOfTeams = (teams: CaseLetter['permit']['teams']): string =>
  teams.flatMap(({ answer }) => (answer?.verdict === 'tolak' ? [answer.note.trim()] : [])).join('; ')
