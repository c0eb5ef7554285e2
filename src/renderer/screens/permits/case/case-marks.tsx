import type { CaseState, PermitCase } from '../../../../domain/permits/case/permit-case.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { StateShape, type Mark } from '../../../parts/state-shape.tsx'
import styles from '../../../parts/state-mark.module.css'

const caseMarks: Record<CaseState, [Mark, string | undefined]> = {
  berjalan: ['diperiksa', styles.blue],
  dikembalikan: ['siap_ttd', styles.amber],
  terbit: ['diperkuat', styles.green],
  ditolak: ['ditolak', styles.red],
  ditarik: ['dibatalkan', styles.struck],
}
const permitMarks = {
  berlaku: ['diperkuat', styles.green],
  digantikan: ['diarsip', styles.grey],
  dicabut: ['ditolak', styles.red],
  berakhir: ['dibatalkan', styles.grey],
} as const

/** Where a case stands: a word, a colour and a shape. */
export const CaseStateMark = ({ state }: { state: CaseState }) => {
  const t = useText()
  const [shape, tone] = caseMarks[state]
  return (
    <span className={`${styles.mark} ${tone}`}>
      <StateShape mark={shape} />
      <span className={styles.word}>{t(`caseState.${state}`)}</span>
    </span>
  )
}

/** The state of what was issued; a permit whose last day has passed is over though nobody wrote that down. */
export const PermitStateMark = ({ issued, day }: { issued: NonNullable<PermitCase['issued']>; day: string }) => {
  const t = useText()
  const isOver = issued.state === 'berlaku' && issued.validUntil !== null && issued.validUntil < day
  const state = isOver ? 'berakhir' : issued.state
  const [shape, tone] = permitMarks[state]
  return (
    <span className={`${styles.mark} ${tone}`}>
      <StateShape mark={shape} />
      <span className={styles.word}>{t(`permitState.${state}`)}</span>
    </span>
  )
}
