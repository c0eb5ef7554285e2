import type { Attachment } from '../../../../domain/letter.ts'
import { useFormat, useLanguage, useText } from '../../../i18n/text-context.tsx'
import { NoteDialog } from '../../letter/note-dialog.tsx'
import { FilesField } from '../files-field.tsx'
import { useKept } from '../use-kept.ts'
import type { StepDialogProps } from './simple-steps.tsx'
import { useStep } from './use-step.ts'

/** The report of results that the holder of the permit owed. */
export const ReportDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const { letter, kind } = view
  const draft = `laporan.${letter.id}`
  const kept = useKept<Attachment[]>(draft, [])
  const files = kept.value ?? []
  const action = useStep((note) => ({ kind: 'permit.take_report', files, note }), draft)
  const owed = kind?.reminders.report
  const due = letter.permit.report?.due
  return (
    <NoteDialog
      begins="permits.act"
      id={letter.id}
      title={t('caseReport.title')}
      lead={[language === 'en' ? owed?.titleEn : owed?.title, due && t('case.reportDue', { day: format.date(due) })]
        .filter(Boolean)
        .join(' · ')}
      noteLabel={t('step.note')}
      confirm={t('caseReport.take')}
      done={t('caseReport.taken')}
      isNoteRequired={files.length === 0}
      variant="primary"
      action={{
        ...action,
        mutate: (input, then) => {
          kept.stop()
          action.mutate(input, then)
        },
      }}
      onClose={onClose}
      onDone={() => undefined}
    >
      <FilesField
        label={t('caseReport.files')}
        draft={draft}
        accept={['pdf']}
        maxMegabytes={20}
        files={files}
        onChange={(next) => kept.change(next, letter.content.subject)}
      />
    </NoteDialog>
  )
}
