import type { HandedIn } from '../../../../domain/permits/case/permit-case.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { documentsAsked } from '../documents-asked.ts'
import { FilesField } from '../files-field.tsx'
import { withFiles, type ApplicationDraft } from './application-draft.ts'
import styles from './new-application.module.css'

interface DocumentFieldsProps {
  draft: string
  kind: PermitKind
  value: ApplicationDraft
  lacking: readonly string[]
  onChange: (documents: HandedIn[]) => void
}

/** The papers of the checklist, each with what it may be and how large. */
export const DocumentFields = ({ draft, kind, value, lacking, onChange }: DocumentFieldsProps) => {
  const t = useText()
  const [language] = useLanguage()
  const asked = documentsAsked(kind, value)
  return (
    <div className={styles.fields}>
      <h2 className={styles.groupTitle}>{t('case.tab.dokumen')}</h2>
      {asked.length === 0 && <p className={styles.soft}>{t('case.noDocuments')}</p>}
      {asked.map((document) => {
        const help = language === 'en' ? document.helpEn : document.help
        return (
          <FilesField
            key={document.id}
            label={language === 'en' ? document.labelEn : document.label}
            {...(help !== '' && { description: help })}
            draft={draft}
            accept={document.accept}
            maxMegabytes={document.maxMegabytes}
            files={value.documents.flatMap((one) => (one.document === document.id ? [one.file] : []))}
            onChange={(files) => onChange(withFiles(value.documents, document.id, files))}
            isRequired={document.required}
            error={lacking.includes(document.id) ? t('apply.documentLacks') : undefined}
          />
        )
      })}
    </div>
  )
}
