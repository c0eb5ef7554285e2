import { useText } from '../../i18n/text-context.tsx'
import { boxPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { useNewLetter } from '../new-letter/new-letter-context.tsx'
import { nextStep } from './next-step.ts'
import type { useWaiting } from './use-waiting.ts'
import styles from './home-screen.module.css'

/** What is most useful now, with one button to it. */
export const NextStepCard = ({ waiting }: { waiting: ReturnType<typeof useWaiting> }) => {
  const t = useText()
  const go = useGo()
  const newLetter = useNewLetter()
  const next = nextStep(waiting.count)
  if (!next) {
    return (
      <section className={styles.next} aria-label={t('home.nextStep')}>
        <p className={styles.sentence}>{t('home.allDone')}</p>
        {newLetter ? (
          <Button begins="letters.create" onPress={newLetter.start}>
            {t('home.write')}
          </Button>
        ) : (
          <Button onPress={() => go(boxPlace('masuk'))}>{t('box.masuk')}</Button>
        )}
      </section>
    )
  }
  const first = waiting.rows.find((row) => row.tasks.includes(next.step))
  const start = () => {
    if (next.step === 'revisi' && next.n === 1 && first) go({ screen: 'draf', letter: first.id })
    else go(boxPlace(next.step === 'baca' ? 'masuk' : 'menunggu', next.step === 'baca' ? null : (first?.id ?? null)))
  }
  return (
    <section className={`${styles.next} ${styles.waits}`} aria-label={t('home.nextStep')}>
      <p className={styles.sentence}>{t(`home.next.${next.step}`, { n: next.n })}</p>
      <Button variant="primary" onPress={start}>
        {t(`home.do.${next.step}`)}
      </Button>
    </section>
  )
}
