import { useState } from 'react'
import { DropZone, FileTrigger, type FileDropItem } from 'react-aria-components'
import type { Attachment } from '../../../domain/letter.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { AttachmentRow } from './attachment-row.tsx'
import { readFileAsBase64 } from './read-file.ts'
import styles from './draft-form.module.css'

export interface AttachmentsFieldProps {
  letterId: string
  value: Attachment[]
  /** What lies on the desk beside the form, by its hash. */
  shown: string | null
  onShow: (sha256: string | null) => void
  isDisabled: boolean
}

const accepted = '.pdf .png .jpg .jpeg .doc .docx .docm .xls .xlsx .xlsm'.split(' ')

/** Files that go with the letter: chosen, or dropped here. The office checks each one; what it refuses is said by name. */
export const AttachmentsField = ({ letterId, value, shown, onShow, isDisabled }: AttachmentsFieldProps) => {
  const t = useText()
  const { mutateAsync: attach } = useOfficeAction('letters.attach')
  const { mutateAsync: detach } = useOfficeAction('letters.detach')
  const { mutateAsync: arrange } = useOfficeAction('draft.arrangeAttachments')
  const [storing, setStoring] = useState<string[]>([])
  const [problems, setProblems] = useState<LontarError[]>([])

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      setProblems((others) => [...others, LontarError.from(error)])
    }
  }
  const add = async (files: File[]) => {
    if (isDisabled) return
    setProblems([])
    setStoring(files.map((file) => file.name))
    for (const file of files) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after another: a dozen scans at once would fill the memory
      await attempt(async () =>
        attach({ id: letterId, name: file.name.slice(0, 200), data: await readFileAsBase64(file) }),
      )
      setStoring((names) => names.slice(1))
    }
  }
  const put = (files: Attachment[]) =>
    void attempt(() => arrange({ id: letterId, attachments: files.map(({ sha256, name }) => ({ sha256, name })) }))
  const move = (at: number, step: -1 | 1) => {
    const file = value[at]
    if (file) put(value.toSpliced(at, 1).toSpliced(at + step, 0, file))
  }

  return (
    <fieldset aria-label={t('draft.attachments')} className={styles.stack}>
      <p className={styles.label}>{t('draft.attachments')}</p>
      {value.length > 0 && (
        <ul className={styles.rows}>
          {value.map((file, at) => (
            <AttachmentRow
              key={file.sha256}
              file={file}
              isFirst={at === 0}
              isLast={at === value.length - 1}
              isShown={file.sha256 === shown}
              isDisabled={isDisabled}
              onShow={() => onShow(file.sha256 === shown ? null : file.sha256)}
              onMove={(step) => move(at, step)}
              onRename={(name) => put(value.with(at, { ...file, name }))}
              onRemove={() => void attempt(() => detach({ id: letterId, sha256: file.sha256 }))}
            />
          ))}
        </ul>
      )}
      <DropZone
        aria-label={t('attachment.drop')}
        className={styles.drop ?? ''}
        isDisabled={isDisabled}
        onDrop={({ items }) =>
          void Promise.all(
            items.filter((item): item is FileDropItem => item.kind === 'file').map((item) => item.getFile()),
          ).then(add)
        }
      >
        <FileTrigger acceptedFileTypes={accepted} allowsMultiple onSelect={(list) => void add([...(list ?? [])])}>
          <Button icon={<Icon name="plus" />} begins="letters.attach" isDisabled={isDisabled || storing.length > 0}>
            {t('draft.attach')}
          </Button>
        </FileTrigger>
        <output className={styles.help}>
          {storing[0] ? t('draft.attaching', { name: storing[0] }) : t('draft.attachHelp')}
        </output>
      </DropZone>
      {problems.map((problem, index) => (
        <ErrorPanel
          // oxlint-disable-next-line react/no-array-index-key -- the list only grows until it is cleared
          key={index}
          error={problem}
          actions={
            <Button onPress={() => setProblems(problems.filter((other) => other !== problem))}>
              {t('draft.dismiss')}
            </Button>
          }
        />
      ))}
    </fieldset>
  )
}
