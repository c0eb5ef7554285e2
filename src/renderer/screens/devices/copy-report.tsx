import { useRef, useState } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import page from '../../parts/page.module.css'
import styles from './devices.module.css'

/** The page as text for IT: copied, and shown, so that a person sees what they hand on. */
export const CopyReport = ({ report, label, title }: { report: string; label?: string; title?: string }) => {
  const t = useText()
  const announce = useAnnounce()
  const [state, setState] = useState<'closed' | 'shown' | 'copied'>('closed')
  const text = useRef<HTMLPreElement>(null)
  // Shown first: a clipboard that is locked may never answer. The text is then marked, ready for Ctrl+C.
  const copy = () => {
    setState('shown')
    navigator.clipboard.writeText(report).then(
      () => {
        announce(t('tokens.copied'))
        setState((now) => (now === 'shown' ? 'copied' : now))
      },
      () => text.current && getSelection()?.selectAllChildren(text.current),
    )
  }
  return (
    <>
      <Button icon={<Icon name="copy" />} onPress={copy}>
        {label ?? t('tokens.copy')}
      </Button>
      {state !== 'closed' && (
        <Dialog title={title ?? t('tokens.report')} onClose={() => setState('closed')} width="wide" isRead>
          <p className={page.help}>{t(state === 'copied' ? 'tokens.copied' : 'tokens.notCopied')}</p>
          <pre ref={text} className={styles.report}>
            {report}
          </pre>
        </Dialog>
      )}
    </>
  )
}
