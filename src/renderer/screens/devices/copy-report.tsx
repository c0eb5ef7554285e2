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
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    const isDone = await navigator.clipboard.writeText(report).then(
      () => true,
      () => false,
    )
    announce(t(isDone ? 'devices.copied' : 'devices.notCopied'))
    setCopied(isDone)
  }
  return (
    <>
      <Button icon={<Icon name="copy" />} onPress={() => void copy()}>
        {t('devices.copy')}
      </Button>
      {copied !== null && (
        <Dialog title={t('devices.report')} onClose={() => setCopied(null)} width="wide" isRead>
          <p className={styles.help}>{t(copied ? 'devices.copied' : 'devices.notCopied')}</p>
          <pre className={styles.report}>{report}</pre>
        </Dialog>
      )}
    </>
  )
}
