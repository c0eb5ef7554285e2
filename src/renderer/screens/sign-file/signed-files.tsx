import { useId, useState } from 'react'
import type { SignedFileRow } from '../../../protocol/desktop/sign-file-calls.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { saveBytes } from '../../parts/save-file.ts'
import { SignedFileCard } from './signed-file-card.tsx'
import styles from './sign-file.module.css'

/** What became of the files that were signed here: how far each is protected, what waits and why, and its newest copy to be saved. */
export const SignedFiles = () => {
  const t = useText()
  const headId = useId()
  const { data, error } = useOfficeQuery('signFile.list', {})
  const online = useOfficeQuery('sync.status', {}).data?.online ?? false
  const copy = useOfficeAction('signFile.copy')
  const remove = useOfficeAction('signFile.remove')
  const tryNow = useOfficeAction('signFile.tryNow')
  const [removing, setRemoving] = useState<SignedFileRow | null>(null)
  const failure = error ?? copy.error ?? remove.error ?? tryNow.error
  const files = data?.files ?? []
  if (files.length === 0 && !failure) return null
  const save = ({ id }: SignedFileRow) =>
    copy.mutate({ id }, { onSuccess: (file) => saveBytes(file.name, file.data, 'application/pdf') })
  const take = (file: SignedFileRow) =>
    file.savedLevel === file.level ? remove.mutate({ id: file.id }) : setRemoving(file)
  const waits = files.some(({ level }) => level !== 'B-LTA')
  return (
    <section className={styles.signedFiles} aria-labelledby={headId}>
      <h2 id={headId} className={styles.title}>
        {t('signedFiles.title')}
      </h2>
      <p className={styles.help}>{t('signedFiles.about')}</p>
      {waits && !online && <p className={styles.help}>{t('signedFiles.offline')}</p>}
      {failure && <ErrorPanel error={failure} />}
      <ul className={styles.cards}>
        {files.map((file) => (
          <SignedFileCard
            key={file.id}
            file={file}
            online={online}
            isSaving={copy.isPending && copy.variables.id === file.id}
            onSave={() => save(file)}
            onTryNow={() => tryNow.mutate({})}
            onRemove={() => take(file)}
          />
        ))}
      </ul>
      {removing && (
        <Dialog
          title={t('signedFiles.removeTitle', { name: removing.name })}
          width="narrow"
          onClose={() => setRemoving(null)}
          actions={
            <>
              <Button onPress={() => setRemoving(null)}>{t('common.cancel')}</Button>
              <Button
                variant="danger"
                onPress={() => {
                  remove.mutate({ id: removing.id })
                  setRemoving(null)
                }}
              >
                {t('signedFiles.remove')}
              </Button>
            </>
          }
        >
          <p>{t('signedFiles.removeText')}</p>
        </Dialog>
      )}
    </section>
  )
}
