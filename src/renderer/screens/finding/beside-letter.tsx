import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useRememberedNumber } from '../../navigation/use-remembered.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { IconName } from '../../parts/icon.tsx'
import { PaneHandle } from '../../parts/pane-handle.tsx'
import { LetterPane } from '../letter/letter-pane.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { SigningDialog } from '../signing/signing-dialog.tsx'
import box from '../box/box-screen.module.css'
import styles from './beside-letter.module.css'

export interface BesideLetterProps {
  /** The name of the screen, for its width and for screen readers. */
  name: string
  title: string
  letter: string | null
  onClose: () => void
  empty: { icon: IconName; title: string; text: string }
  children: ReactNode
  pane?: RefObject<HTMLDivElement | null>
  /** How wide the list is at first. */
  width?: number
  /** With no letter in hand the list has the whole room. */
  wide?: boolean
}

/** A list with the letter in hand beside it, as in a box. */
export const BesideLetter = (props: BesideLetterProps) => {
  const { name, title, letter, onClose, empty, children, wide = false } = props
  const t = useText()
  const [width, setWidth] = useRememberedNumber(name, props.width ?? 460)
  const begin = useBegin()
  const [signing, setSigning] = useState<string | null>(null)
  const own = useRef<HTMLDivElement>(null)
  const pane = props.pane ?? own
  const isAlone = wide && letter === null

  // A decision takes its button away with it: the focus stays at the letter, not nowhere.
  useEffect(() => {
    if (letter === null) return
    const timer = setTimeout(() => document.activeElement === document.body && pane.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [letter, pane])

  return (
    <div className={`${box.screen} ${letter === null ? '' : box.reading}`}>
      <section
        className={`${box.list} ${isAlone ? styles.alone : ''}`}
        style={isAlone ? undefined : { width }}
        aria-label={title}
      >
        {children}
      </section>
      {!isAlone && (
        <>
          <PaneHandle
            label={t('frame.resize', { name: title })}
            width={width}
            min={300}
            max={760}
            onChange={setWidth}
            pane="left"
          />
          <section ref={pane} tabIndex={-1} aria-label={t('list.reading')} className={box.letter}>
            {letter === null ? (
              <EmptyState {...empty} />
            ) : (
              <LetterPane
                key={letter}
                id={letter}
                signByKey
                onBack={onClose}
                onDone={() => undefined}
                onSign={() => begin('signing.sign', () => setSigning(letter))}
              />
            )}
          </section>
        </>
      )}
      {signing && <SigningDialog ids={[signing]} onClose={() => setSigning(null)} />}
    </div>
  )
}
