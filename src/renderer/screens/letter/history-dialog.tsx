import { useRef } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon } from '../../parts/icon.tsx'
import { a4Report, printSheet } from '../../parts/print/print-sheet.ts'
import { useNames } from '../../session/use-names.ts'
import { wordFor } from './history-list.tsx'
import styles from './history-dialog.module.css'

/** The whole course of a letter as a table, from its beginning: to be read, and printed for the file. */
export const HistoryDialog = ({ detail, onClose }: { detail: LetterDetail; onClose: () => void }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const paper = useRef<HTMLElement>(null)
  const { letter, decided } = detail
  const print = () => {
    const copy = paper.current?.cloneNode(true)
    if (copy instanceof HTMLElement) void printSheet([copy], a4Report)
  }
  return (
    <Dialog
      title={t('history.title')}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button icon={<Icon name="print" />} onPress={print}>
            {t('history.print')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <section
        ref={paper}
        className={styles.paper}
        aria-label={t('history.title')}
        // What scrolls must be reachable by keyboard (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <p className={styles.subject}>{letter.content.subject}</p>
        <p className={styles.soft}>
          {[letter.number?.text ?? t('reading.numberNone'), names.unit(letter.unitId)].join(' · ')}
        </p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('history.when')}</th>
              <th scope="col">{t('history.what')}</th>
              <th scope="col">{t('history.who')}</th>
              <th scope="col">{t('history.version')}</th>
              <th scope="col">{t('common.note')}</th>
            </tr>
          </thead>
          <tbody>
            {letter.history.map((entry, index) => (
              <tr key={`${entry.action} ${entry.at} ${entry.by.positionId}`}>
                <td>
                  {format.dateTime(entry.at)}
                  {index >= decided && <span className={styles.soft}> {t('history.waiting')}</span>}
                </td>
                <td>{wordFor(entry.action, t)}</td>
                <td>{names.actor(entry.by)}</td>
                <td className={styles.number}>{entry.contentVersion}</td>
                <td className={styles.note}>{entry.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  )
}
