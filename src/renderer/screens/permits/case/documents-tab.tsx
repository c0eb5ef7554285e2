import { useState } from 'react'
import type { Attachment } from '../../../../domain/letter.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { AttachmentView } from '../../../parts/attachment-view.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { AttachmentList } from '../../letter/attachment-list.tsx'
import { documentsAsked } from '../documents-asked.ts'
import type { CaseView } from './case-view.ts'
import styles from './case.module.css'

/** What was handed in, item by item of the checklist, beside the paper in hand. */
export const DocumentsTab = ({ view }: { view: CaseView }) => {
  const t = useText()
  const [language] = useLanguage()
  const { letter, kind, desk } = view
  const { documents } = letter.permit.application
  const [shown, setShown] = useState<string | null>(documents[0]?.file.sha256 ?? null)
  const file = documents.find((one) => one.file.sha256 === shown)?.file ?? null
  const asked = kind ? documentsAsked(kind, letter.permit.application) : []
  const named = new Set(asked.map(({ id }) => id))
  const others = documents.filter(({ document }) => !named.has(document))
  const filesOf = (id: string): Attachment[] => documents.flatMap((one) => (one.document === id ? [one.file] : []))
  return (
    <div className={styles.split}>
      <ol className={styles.items} aria-label={t('case.tab.dokumen')}>
        {asked.map((document) => {
          const files = filesOf(document.id)
          return (
            <li key={document.id} className={styles.item}>
              <span className={styles.itemName}>{language === 'en' ? document.labelEn : document.label}</span>
              {files.length > 0 ? (
                <AttachmentList attachments={files} shown={shown} onShow={(sha) => setShown(sha)} />
              ) : (
                <span className={document.required ? styles.lacks : styles.soft}>
                  {t(document.required ? 'case.documentMissing' : 'case.documentNone')}
                </span>
              )}
            </li>
          )
        })}
        {others.map(({ document, file: own }) => (
          <li key={own.sha256} className={styles.item}>
            <span className={styles.itemName}>{document}</span>
            <AttachmentList attachments={[own]} shown={shown} onShow={(sha) => setShown(sha)} />
          </li>
        ))}
        {asked.length + others.length === 0 && <li className={styles.soft}>{t('case.noDocuments')}</li>}
      </ol>
      <FileOnDesk letterId={letter.id} file={file} missing={desk.missing} />
    </div>
  )
}

/** A paper of the case, or why it cannot be seen. */
export const FileOnDesk = (props: { letterId: string; file: Attachment | null; missing: readonly string[] }) => {
  const t = useText()
  const { letterId, file, missing } = props
  if (!file) {
    return (
      <div className={styles.paper}>
        <EmptyState icon="clip" title={t('case.noFile')} text={t('case.noFileText')} />
      </div>
    )
  }
  if (missing.includes(file.sha256)) {
    return (
      <div className={styles.paper}>
        <ErrorPanel error={{ code: 'file_missing', params: {} }} announce="quiet" tone="calm" />
      </div>
    )
  }
  return (
    <div className={styles.paper}>
      <AttachmentView key={file.sha256} letterId={letterId} file={file} />
    </div>
  )
}
