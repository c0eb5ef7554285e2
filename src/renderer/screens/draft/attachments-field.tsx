import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Attachment } from '../../../domain/letter.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { readFileAsBase64 } from './read-file.ts'
import styles from './draft-form.module.css'

export interface AttachmentsFieldProps {
  letterId: string
  value: Attachment[]
  isDisabled: boolean
}

/** PDF files that go with the letter. The office checks each one before it is kept; what it refuses is said by name. */
export const AttachmentsField = ({ letterId, value, isDisabled }: AttachmentsFieldProps) => {
  const t = useText()
  const format = useFormat()
  const { mutateAsync: attach } = useOfficeAction('letters.attach')
  const { mutateAsync: detach } = useOfficeAction('letters.detach')
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

  return (
    <fieldset aria-label={t('draft.attachments')} className={styles.stack}>
      <p className={styles.label}>{t('draft.attachments')}</p>
      {value.length > 0 && (
        <ul className={styles.rows}>
          {value.map((file) => (
            <li key={file.sha256} className={styles.row}>
              <Icon name="clip" />
              <span className={styles.grow}>{file.name}</span>
              <span className={styles.help}>
                {t('draft.attachment', { pages: file.pages ?? 0, size: format.bytes(file.size) })}
              </span>
              <IconButton
                icon="close"
                label={t('draft.remove', { name: file.name })}
                isDisabled={isDisabled}
                onPress={() => void attempt(() => detach({ id: letterId, sha256: file.sha256 }))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.adder}>
        <FileTrigger
          acceptedFileTypes={['application/pdf', '.pdf']}
          allowsMultiple
          onSelect={(list) => void add([...(list ?? [])])}
        >
          <Button icon={<Icon name="plus" />} isDisabled={isDisabled || storing.length > 0}>
            {t('draft.attach')}
          </Button>
        </FileTrigger>
        <output className={styles.help}>
          {storing[0] ? t('draft.attaching', { name: storing[0] }) : t('draft.attachHelp')}
        </output>
      </div>
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
