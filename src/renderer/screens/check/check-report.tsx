import { useRef } from 'react'
import type { Checked } from '../../../protocol/desktop/check-calls.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { AskedNote, askedWords, mayAsk } from '../../parts/asked-note.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { a4Report, printSheet } from '../../parts/print/print-sheet.ts'
import { saveUrl } from '../../parts/save-file.ts'
import { VerdictFacts } from '../../parts/verdict-facts.tsx'
import view from '../../parts/verdict-view.module.css'
import { PrintedHead } from './printed-head.tsx'
import styles from './check.module.css'

interface CheckReportProps {
  checked: Checked
  name: string
  /** Of the file, in bytes. */
  size: number
  isAsking: boolean
  onAsk: () => void
}

/** The report on one file: to be read, printed for the file, or handed to another program. */
export const CheckReport = ({ checked, name, size, isAsking, onAsk }: CheckReportProps) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const paper = useRef<HTMLDivElement>(null)
  const { verdict, judgedAt, asked, sha256, report } = checked
  const words = askedWords(asked, mayAsk(verdict), t)

  const print = () => {
    const copy = paper.current?.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return
    for (const folded of copy.querySelectorAll('details')) folded.open = true
    void printSheet([copy], a4Report)
  }
  const save = () => {
    const url = URL.createObjectURL(new Blob([report], { type: 'application/json' }))
    saveUrl(`${name.replace(/\.pdf$/i, '')}-pemeriksaan.json`, url)
    // The shell reads it after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  const copy = () => void navigator.clipboard.writeText(report).then(() => announce(t('check.copied')), save)
  return (
    <>
      <div ref={paper} className={`${view.view} ${styles.report}`}>
        <PrintedHead name={name} size={size} sha256={sha256} at={judgedAt} />
        <VerdictFacts verdict={verdict} />
        <p className={styles.onScreen}>{t('check.of', { at: format.dateTime(judgedAt) })}</p>
        <div className={styles.printed}>
          {words && <p>{words}</p>}
          <p>{t('check.printedFoot')}</p>
        </div>
      </div>
      <AskedNote asked={asked} onAsk={mayAsk(verdict) ? onAsk : null} isAsking={isAsking} />
      <div className={styles.buttons}>
        <Button icon={<Icon name="print" />} onPress={print}>
          {t('check.print')}
        </Button>
        <Button icon={<Icon name="save" />} onPress={save}>
          {t('check.save')}
        </Button>
        <Button icon={<Icon name="copy" />} onPress={copy}>
          {t('check.copy')}
        </Button>
      </div>
    </>
  )
}
