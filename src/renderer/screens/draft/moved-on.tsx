import { useText } from '../../i18n/text-context.tsx'
import { boxPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './draft-screen.module.css'

/** The letter is a draft no more (submitted in another window, say): it is read, not written, elsewhere. */
export const MovedOn = ({ id }: { id: string }) => {
  const t = useText()
  const go = useGo()
  return (
    <p className={styles.movedOn} role="alert">
      <span>{t('draft.changedElsewhere')}</span>
      <Button onPress={() => go(boxPlace('keluar', id))}>{t('draft.read')}</Button>
    </p>
  )
}
