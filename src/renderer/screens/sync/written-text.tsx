import { useRef } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './operation-list.module.css'

/** The person's own words in a step that was refused: to be read, and taken along into the next try. */
export const WrittenText = ({ text }: { text: string }) => {
  const t = useText()
  const announce = useAnnounce()
  const words = useRef<HTMLParagraphElement>(null)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => announce(t('sync.copied')),
      // Where the clipboard is locked the words are at least marked, ready for Ctrl+C.
      () => words.current && getSelection()?.selectAllChildren(words.current),
    )
  return (
    <details className={styles.written}>
      <summary>{t('sync.written')}</summary>
      <p ref={words}>{text}</p>
      <Button variant="quiet" onPress={() => void copy()}>
        {t('sync.copy')}
      </Button>
    </details>
  )
}
