import { useEffect, useState } from 'react'
import { maskIdentity } from '../../../../domain/permits/case/applicant.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import styles from './case.module.css'

const shownMs = 20_000

/** The number of an identity card, but for its end. It is shown for a moment to who needs it, and hides by itself. */
export const Identity = ({ value, mayReveal }: { value: string; mayReveal: boolean }) => {
  const t = useText()
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => setShown(false), shownMs)
    return () => clearTimeout(timer)
  }, [isShown])
  return (
    <span className={styles.identity}>
      <span className={styles.digits}>{isShown ? value : maskIdentity(value)}</span>
      {mayReveal && (
        <Button variant="quiet" aria-pressed={isShown} onPress={() => setShown(!isShown)}>
          {t(isShown ? 'case.identityHide' : 'case.identityShow')}
        </Button>
      )}
    </span>
  )
}
