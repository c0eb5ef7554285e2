import type { RefObject } from 'react'
import { attachmentKind } from '../../domain/attachment-kind.ts'
import type { Attachment } from '../../domain/letter.ts'
import { documentPath } from '../../protocol/desktop-api.ts'
import { useText } from '../i18n/text-context.tsx'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'
import { PdfView } from './pdf/pdf-view.tsx'
import { saveDocument } from './save-document.ts'
import styles from './attachment-view.module.css'

interface AttachmentViewProps {
  letterId: string
  file: Attachment
  shortcuts?: boolean
  deskRef?: RefObject<HTMLDivElement | null>
}

/** An attachment on the desk: PDFs and pictures are shown, files of other programs are handed out and never opened here. */
export const AttachmentView = ({ letterId, file, ...rest }: AttachmentViewProps) => {
  const t = useText()
  const url = documentPath.attachment(letterId, file.sha256, file.name)
  switch (attachmentKind(file.name) ?? 'pdf') {
    case 'pdf':
      return <PdfView url={url} name={file.name} {...rest} />
    case 'image':
      return (
        // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.desk} role="document" aria-label={t('pdf.document', { name: file.name })} tabIndex={0}>
          <img className={styles.picture} src={url} alt={file.name} />
        </div>
      )
    case 'office':
      return (
        <div className={styles.desk}>
          <EmptyState
            icon="clip"
            title={file.name}
            text={t('attachment.notOpened')}
            action={<Button onPress={() => saveDocument(url, file.name)}>{t('attachment.save')}</Button>}
          />
        </div>
      )
  }
}
