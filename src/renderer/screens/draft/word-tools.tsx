import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { plainText, type RichNode } from '../../../domain/rich-text.ts'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { saveBytes } from '../../parts/save-document.ts'
import { readFileAsBase64 } from './read-file.ts'
import styles from './draft-form.module.css'

interface WordToolsProps {
  letterId: string
  body: RichNode
  onBody: (body: RichNode) => void
  /** Saves what is on the screen: what is exported is what one sees. */
  flush: () => Promise<boolean>
  isDisabled: boolean
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The body from a Word file, and the letter as one. What was there before is one Ctrl+Z away. */
export const WordTools = ({ letterId, body, onBody, flush, isDisabled }: WordToolsProps) => {
  const t = useText()
  const announce = useAnnounce()
  const tellError = useTellError()
  const imported = useOfficeAction('draft.importDocx')
  const exported = useOfficeAction('draft.exportDocx')
  const [read, setRead] = useState<DesktopOutput<'draft.importDocx'> | null>(null)
  const take = (found: DesktopOutput<'draft.importDocx'>) => {
    onBody(found.body)
    setRead(null)
    announce(t('word.imported'))
  }
  const readFile = async (file: File | undefined) => {
    if (!file) return
    try {
      const found = await imported.mutateAsync({ name: file.name.slice(0, 200), data: await readFileAsBase64(file) })
      if (plainText(body).trim() === '' && found.dropped.length === 0) take(found)
      else setRead(found)
    } catch (error) {
      tellError(LontarError.from(error).toMessage())
    }
  }
  const save = async () => {
    if (!(await flush())) return
    exported.mutate(
      { id: letterId },
      { onSuccess: ({ name, data }) => saveBytes(data, name, docx), onError: tellError },
    )
  }
  return (
    <span className={styles.wordTools}>
      <FileTrigger acceptedFileTypes={['.docx', docx]} onSelect={(list) => void readFile(list?.[0])}>
        <Button variant="quiet" begins="draft.importDocx" isDisabled={isDisabled || imported.isPending}>
          {t(imported.isPending ? 'word.reading' : 'word.import')}
        </Button>
      </FileTrigger>
      <Button variant="quiet" isDisabled={exported.isPending} onPress={() => void save()}>
        {t('word.export')}
      </Button>
      {read && (
        <Dialog
          title={t('word.importTitle')}
          onClose={() => setRead(null)}
          width="narrow"
          actions={
            <>
              <Button onPress={() => setRead(null)}>{t('common.cancel')}</Button>
              <Button variant="primary" onPress={() => take(read)}>
                {t('word.take')}
              </Button>
            </>
          }
        >
          {plainText(body).trim() !== '' && <p>{t('word.replaces')}</p>}
          {read.dropped.length > 0 && (
            <>
              <p>{t('word.dropped')}</p>
              <ul className={styles.dropped}>
                {read.dropped.map(({ what, count }) => (
                  <li key={what}>{t(`word.dropped.${what}`, { n: count })}</li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      )}
    </span>
  )
}
