import { useState } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { Button } from '../../parts/button.tsx'
import { useSession } from '../../session/session-context.tsx'
import { guideFor } from './guide-for.ts'
import styles from './home-screen.module.css'

/** For the first days: three useful steps of my role. Put away, it does not come back. */
export const GuideCard = () => {
  const t = useText()
  const { me } = useSession()
  const key = `lontar.guide.${me.person.id}`
  const [isAway, setAway] = useState(() => localStorage.getItem(key) !== null)
  if (isAway) return null
  const steps = guideFor(me)
  return (
    <section className={styles.guide} aria-labelledby="guide">
      <header className={styles.latestHead}>
        <h2 id="guide" className={styles.subtitle}>
          {t('guide.title')}
        </h2>
        <Button
          variant="quiet"
          onPress={() => {
            localStorage.setItem(key, 'away')
            setAway(true)
          }}
        >
          {t('guide.away')}
        </Button>
      </header>
      <ol className={styles.guideSteps}>
        {steps.map(({ name, place }) => (
          <li key={name}>
            <a href={formatPlace(place)}>{t(`guide.${name}.title`)}</a>
            <p>{t(`guide.${name}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
