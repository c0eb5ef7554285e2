import type { Letter } from '../../../domain/letter.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './task-bar.module.css'

/** Says what the letter waits for when it waits for no person. */
export const WaitingNote = ({ letter }: { letter: Letter }) => {
  const t = useText()
  const text = waitsFor(letter)
  if (text === null) return null
  return (
    <output className={styles.waiting}>
      <Icon name="clock" /> {t(text)}
    </output>
  )
}

const waitsFor = (letter: Letter) => {
  if (letter.state !== 'diperiksa') return null
  if (letter.numberRequested) return 'reading.numberRequested'
  return letter.number ? 'reading.finalWaiting' : null
}
