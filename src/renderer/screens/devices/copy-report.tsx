import { useState } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './devices.module.css'

/** The page as text for IT: copied, and shown, so that a person sees what they hand on. */
export const CopyReport = ({ report }: { report: string }) => {
  const t = useText()
  const announce = useAnnounce()
  const [state, setState] = useState<'closed' | 'shown' | 'copied'>('closed')
  // Shown first: a clipboard that is locked may never answer, and the text can be copied by hand as well.
  const copy = () => {
    setState('shown')
    navigator.clipboard.writeText(report).then(
      () => {
        announce(t('devices.copied'))
        setState((now) => (now === 'shown' ? 'copied' : now))
      },
      () => announce(t('devices.notCopied')),
    )
  }
  return (
    <>
      <Button icon={<Icon name="copy" />} onPress={copy}>
        {t('devices.copy')}
      </Button>
      {state !== 'closed' && (
        <Dialog title={t('devices.report')} onClose={() => setState('closed')} width="wide" isRead>
          <p className={styles.help}>{t(state === 'copied' ? 'devices.copied' : 'devices.notCopied')}</p>
          <pre className={styles.report}>{report}</pre>
        </Dialog>
      )}
    </>
  )
}
