import type { Letter } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

/** A scan has no electronic signature to be judged: who brought it, and when. */
export const SignedOnPaper = ({ letter }: { letter: Letter }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const brought = letter.history.findLast((h) => h.action === 'letter.sign_on_paper')
  return (
    <p className={styles.entry}>
      <span className={styles.strong}>
        <Icon name="sign" size={14} /> {t('paper.signed')}
      </span>
      {brought && (
        <span className={styles.soft}>
          {t('paper.broughtBy', { who: names.actor(brought.by), time: format.dateTime(brought.at) })}
        </span>
      )}
    </p>
  )
}
