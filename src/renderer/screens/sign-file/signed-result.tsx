import { useLayoutEffect, useRef } from 'react'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { saveBytes } from '../../parts/save-file.ts'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import styles from './sign-file.module.css'

interface SignedResultProps {
  signed: DesktopOutput<'signFile.sign'>
  original: string
  onAnother: () => void
}

/** The signed copy, with the gate's word; it is the person's to save. */
export const SignedResult = ({ signed, original, onAnother }: SignedResultProps) => {
  const t = useText()
  const head = useRef<HTMLHeadingElement>(null)
  const copy = useOfficeAction('signFile.copy')
  const handOut = ({ name, data }: { name: string; data: string }) => saveBytes(name, data, 'application/pdf')
  /** The newest copy, which may have its time-stamp by now; and the list knows that it was taken. */
  const save = () => {
    if (signed.id === null) return handOut(signed)
    copy.mutate({ id: signed.id }, { onSuccess: handOut, onError: () => handOut(signed) })
  }
  useLayoutEffect(() => head.current?.focus(), [])
  return (
    <section className={styles.first} aria-labelledby="signed-file">
      <div className={styles.result}>
        <h1 id="signed-file" ref={head} tabIndex={-1} className={styles.title}>
          {t('signFile.done', { name: original })}
        </h1>
        <p>
          <VerdictMark verdict={signed.verdict.verdict} size={22} />
        </p>
        <p>{t('signFile.gate', { n: signed.verdict.signatures.length })}</p>
        {signed.notKept && <ErrorPanel error={signed.notKept} />}
        <p className={styles.help}>{t(signed.notKept ? 'signFile.notKept' : 'signFile.climbs')}</p>
        <div className={styles.line}>
          <Button variant="primary" icon={<Icon name="copy" />} onPress={save}>
            {t('signFile.save', { name: signed.name })}
          </Button>
          <Button onPress={onAnother}>{t('signFile.another')}</Button>
        </div>
      </div>
    </section>
  )
}
