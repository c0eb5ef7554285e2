import type { LetterState } from '../../domain/letter.ts'
import { useText } from '../i18n/text-context.tsx'
import { StateShape, type Mark } from './state-shape.tsx'
import styles from './state-mark.module.css'

const tone: Record<Mark, string | undefined> = {
  draf: styles.grey,
  diajukan: styles.blue,
  diperiksa: styles.blue,
  siap_ttd: styles.amber,
  ditandatangani: styles.green,
  diperkuat: styles.green,
  dikirim: styles.green,
  diterima: styles.green,
  diarsip: styles.grey,
  dimusnahkan: styles.struck,
  ditolak: styles.red,
  dibatalkan: styles.struck,
  hasil_tidak_pasti: styles.amber,
  perlu_tindakan: styles.red,
}

/** The state of a letter: a word, a colour and a shape, so that no one of them is needed alone. */
export const StateMark = ({ state, needsAction = false }: { state: LetterState; needsAction?: boolean }) => {
  const t = useText()
  const mark: Mark = needsAction ? 'perlu_tindakan' : state
  return (
    <span className={`${styles.mark} ${tone[mark]}`}>
      <StateShape mark={mark} />
      <span className={styles.word}>{t(`state.${mark}`)}</span>
    </span>
  )
}
