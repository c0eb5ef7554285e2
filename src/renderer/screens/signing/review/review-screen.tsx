import { useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { boxPlace, type Place } from '../../../navigation/place.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { SigningDialog } from '../signing-dialog.tsx'
import { ReviewLetterView } from './review-letter.tsx'
import { nextOpen, type ReviewMark } from './review-state.ts'
import { ReviewStrip } from './review-strip.tsx'
import { useReview } from './use-review.ts'
import styles from './review.module.css'

/** “Periksa dan tanda tangani”: one letter after the other, each with its decision; then all that were approved are signed together. */
export const ReviewScreen = ({ place }: { place: Extract<Place, { screen: 'periksa' }> }) => {
  const t = useText()
  const go = useGo()
  const announce = useAnnounce()
  const { letters, isLoading, error, mark } = useReview()
  const [signing, setSigning] = useState<{ ids: string[]; seen: Record<string, string> } | null>(null)
  const index = Math.max(
    letters.findIndex(({ id }) => id === place.letter),
    0,
  )
  const current = letters[index]
  const approved = letters.filter(({ state }) => state === 'approved')
  const decided = letters.filter(({ state }) => state !== 'open').length

  const show = (id: string | undefined) => id !== undefined && go({ screen: 'periksa', letter: id }, { replace: true })
  const step = (by: 1 | -1) => show(letters[index + by]?.id)
  const leave = () => go(boxPlace('menunggu'))
  const sign = () => {
    if (approved.length === 0) return announce(t('review.noneApproved'))
    const seen = Object.fromEntries(approved.map(({ id, mark: { pdf } }) => [id, pdf ?? '']))
    setSigning({ ids: approved.map(({ id }) => id), seen })
  }
  /** On to the next letter without a decision; with the last one it is said what comes now. */
  const goOn = (id: string, mayBeApproved: number) => {
    const next = nextOpen(letters, id)
    if (next !== undefined) return show(next)
    announce(t('review.allDecided', { n: mayBeApproved }))
  }
  const decide = (id: string, wanted: ReviewMark['mark']) => {
    mark(id, wanted)
    if (wanted === null) return
    const others = approved.filter((letter) => letter.id !== id).length
    goOn(id, others + (wanted === 'approved' ? 1 : 0))
  }
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    Escape: leave,
  })
  useShortcuts({ t: sign }, { begins: 'signing.sign' })

  // Keys are for the letter from the first moment on, not for what opened the review.
  const pane = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => pane.current?.focus(), [])

  // The address names the letter in hand, so that a restart finds it again.
  const shownId = current?.id
  useLayoutEffect(() => {
    if (shownId !== undefined && shownId !== place.letter) go({ screen: 'periksa', letter: shownId }, { replace: true })
  }, [shownId, place.letter, go])

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('nav.periksa')}</h1>
        <output className={styles.progress}>
          {letters.length > 0 && t('review.progress', { done: decided, total: letters.length })}
        </output>
        <span className={styles.tools}>
          <Button shortcut="K" isDisabled={index === 0} onPress={() => step(-1)} aria-label={t('review.previous')}>
            <Icon name="up" size={16} />
          </Button>
          <Button
            shortcut="J"
            isDisabled={index >= letters.length - 1}
            onPress={() => step(1)}
            aria-label={t('review.next')}
          >
            <Icon name="down" size={16} />
          </Button>
          <Button onPress={leave}>{t('review.close')}</Button>
          <Button
            variant="primary"
            shortcut="T"
            icon={<Icon name="sign" />}
            begins="signing.sign"
            isDisabled={approved.length === 0}
            onPress={sign}
          >
            {t('review.sign', { n: approved.length })}
          </Button>
        </span>
      </header>
      {error && <ErrorPanel error={error} />}
      {letters.length > 0 && <ReviewStrip letters={letters} current={current?.id} />}
      <div ref={pane} tabIndex={-1} className={styles.letter}>
        {current?.looked?.state === null ? (
          <EmptyState icon="inbox" title={t('review.gone')} text={t('review.emptyText')} />
        ) : current && !isLoading ? (
          <ReviewLetterView
            key={current.id}
            reviewed={current}
            onMark={(wanted) => decide(current.id, wanted)}
            onReturned={() => goOn(current.id, approved.filter(({ id }) => id !== current.id).length)}
          />
        ) : (
          !isLoading && (
            <EmptyState
              icon="inbox"
              title={t('review.emptyTitle')}
              text={t('review.emptyText')}
              action={<Button onPress={leave}>{t('review.close')}</Button>}
            />
          )
        )}
      </div>
      {signing && <SigningDialog ids={signing.ids} seen={signing.seen} onClose={() => setSigning(null)} />}
    </div>
  )
}
