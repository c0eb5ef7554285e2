import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { printPdf } from '../../parts/print/print-pdf.ts'
import { useTellError } from '../../parts/announcer.tsx'
import { readFileAsBase64 } from '../draft/read-file.ts'
import { NoteDialog } from './note-dialog.tsx'
import styles from './note-dialog.module.css'

interface PaperDialogProps {
  detail: LetterDetail
  onClose: () => void
  onDone: () => void
}

/** The way of a letter that is signed by hand: print it, have it signed, bring its scan. With the scan it leaves. */
export const PaperDialog = ({ detail, onClose, onDone }: PaperDialogProps) => {
  const t = useText()
  const tellError = useTellError()
  const bring = useOfficeAction('letters.signOnPaper')
  const [scan, setScan] = useState<{ name: string; data: string } | null>(null)
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    bring.reset()
    void readFileAsBase64(file).then(
      (data) => setScan({ name: file.name.slice(0, 200), data }),
      (error: unknown) => tellError(LontarError.from(error)),
    )
  }
  const print = () =>
    void printPdf(detail.document!, detail.letter.content.subject).catch((error: unknown) =>
      tellError(LontarError.from(error)),
    )
  return (
    <NoteDialog
      begins="letters.signOnPaper"
      id={detail.letter.id}
      title={t('paper.title')}
      lead={t('paper.lead')}
      noteLabel={t('paper.note')}
      confirm={t('paper.confirm')}
      done={t('paper.done')}
      isNoteRequired={false}
      isIncomplete={scan === null}
      variant="primary"
      action={{ ...bring, mutate: (typed, then) => scan && bring.mutate({ ...typed, ...scan }, then) }}
      onClose={onClose}
      onDone={onDone}
    >
      <ol className={styles.steps}>
        <li>
          <Button icon={<Icon name="print" />} isDisabled={detail.document === null} onPress={print}>
            {t('paper.print')}
          </Button>
        </li>
        <li>
          <FileTrigger acceptedFileTypes={['.pdf', 'application/pdf']} onSelect={choose}>
            <Button icon={<Icon name="clip" />}>{t('paper.choose')}</Button>
          </FileTrigger>
          <output className={styles.help}>{scan ? t('paper.chosen', { name: scan.name }) : t('paper.none')}</output>
        </li>
      </ol>
    </NoteDialog>
  )
}
