import { unitOf, type Directory } from '../../directory.ts'
import { longDate } from '../../kinds/long-date.ts'
import { officeDay } from '../../office-day.ts'
import type { Letter } from '../../letter.ts'
import type { Check, PermitCase, TeamTask } from '../case/permit-case.ts'
import type { ApplicantType } from '../form/applicant-types.ts'
import { labelOf } from '../form/form-words.ts'
import type { PaperRole } from '../kind/paper-roles.ts'
import type { PermitKind } from '../kind/permit-kind.ts'
import type { PaperFacts } from './fill-paper.ts'
import { kindFacts } from './kind-facts.ts'

/** What the case does not know itself. */
export interface PaperMore {
  /** Why it is refused or revoked, in the words of the office; left out: what the agencies said. */
  reasons?: string[]
  /** The permit that this one extends or amends. */
  previous?: { number: string; date: string } | null
}

type Case = Pick<Letter, 'history'> & { permit: PermitCase }

/** What a paper of the case is filled in with (`fillPaper`). What agencies ask for is added to the conditions of the kind. */
export const paperFactsOf = (
  { permit, history }: Case,
  kind: PermitKind,
  role: PaperRole,
  directory: Pick<Directory, 'units'>,
  { reasons, previous }: PaperMore = {},
): PaperFacts => {
  const { application, number, teams, checks, returned, issued } = permit
  const { applicant } = application
  const answered = teams.filter(({ answer }) => answer)
  const old = role === 'pencabutan' ? issued : previous
  const isCompany = applicant.type === 'badan' && applicant.organisation !== ''
  const applied = number?.date ?? (history[0] && officeDay(history[0].at))
  return {
    role,
    form: kind.form,
    answers: application.form,
    applicantType: applicant.type,
    facts: {
      ...kindFacts(kind),
      ketentuan: [...kind.conditions, ...answered.flatMap(({ answer }) => answer!.conditions)],
      pemohon_nama: isCompany ? applicant.organisation : applicant.name,
      ...(isCompany && { pemohon_penanggung_jawab: applicant.name }),
      pemohon_alamat: applicant.address,
      pemohon_jenis: applicantWords[applicant.type],
      ...(number && { nomor_permohonan: number.text }),
      ...(applied && { tanggal_permohonan: longDate(applied) ?? applied }),
      rekomendasi: answered.map((task) => recommendation(task, directory)),
      alasan: reasons ?? answered.flatMap(({ answer }) => (answer!.verdict === 'tolak' ? [answer!.note] : [])),
      kekurangan: (returned?.items ?? checks).filter(({ ok }) => !ok).map((check) => lack(check, kind)),
      ...(old && { nomor_izin_lama: old.number, tanggal_izin_lama: longDate(old.date) ?? old.date }),
    },
  }
}

const applicantWords: Record<ApplicantType, string> = {
  perorangan: 'Perorangan',
  kelompok: 'Kelompok',
  badan: 'Badan usaha atau organisasi',
}

const recommendation = ({ unitId, answer }: TeamTask, directory: Pick<Directory, 'units'>): string => {
  const day = officeDay(answer!.at)
  return `rekomendasi ${unitOf(directory as Directory, unitId)?.name ?? unitId} tanggal ${longDate(day) ?? day};`
}

/** @example 'KTP atau paspor pemohon: tidak terbaca' */
const lack = ({ item, reason }: Check, kind: PermitKind): string => {
  const [sort, id = ''] = item.split('.')
  const label =
    sort === 'dokumen'
      ? (kind.documents.find((document) => document.id === id)?.label ?? id)
      : sort === 'isian'
        ? labelOf(kind.form, id, 'id')
        : 'Data pemohon'
  return `${label}: ${reason}`
}
