import { useEffect, useRef } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { formatPlace } from '../../../navigation/place.ts'
import { Icon, type IconName } from '../../../parts/icon.tsx'
import type { ReviewState } from './review-state.ts'
import type { ReviewLetter } from './use-review.ts'
import styles from './review.module.css'

export const stateIcon: Record<ReviewState, IconName> = {
  open: 'waiting',
  approved: 'check',
  later: 'clock',
  blocked: 'alert',
  returned: 'back',
  signed: 'sign',
}

/** Every letter of the review in a strip: where one is, and what was decided of each. */
export const ReviewStrip = ({ letters, current }: { letters: ReviewLetter[]; current: string | undefined }) => {
  const t = useText()
  const strip = useRef<HTMLOListElement>(null)
  const place = letters.findIndex(({ id }) => id === current)
  useEffect(() => {
    strip.current?.children[place]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [place])
  return (
    <nav aria-label={t('review.strip')} className={styles.stripPlace}>
      <ol ref={strip} className={styles.strip}>
        {letters.map(({ id, looked, state }, index) => (
          <li key={id}>
            <a
              href={formatPlace({ screen: 'periksa', letter: id })}
              aria-current={id === current ? 'step' : undefined}
              aria-label={t('review.nth', {
                n: index + 1,
                subject: looked?.subject ?? '',
                state: t(`review.${state}`),
              })}
              title={looked?.subject}
              data-state={state}
              className={styles.step}
            >
              <span>{index + 1}</span>
              <Icon name={stateIcon[state]} size={14} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
