import { useText } from '../../i18n/text-context.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { DropZone } from '../intake/drop-zone.tsx'
import { ChooseFile } from './choose-file.tsx'
import { Placing } from './placing.tsx'
import { SignedFiles } from './signed-files.tsx'
import { useChosenFile } from './use-chosen-file.ts'
import styles from './sign-file.module.css'

/** Signing any PDF that is no letter: what it is already, where the signature goes, with which key, and the copy that comes out. */
export const SignFileScreen = () => {
  const t = useText()
  const { file, look, error, choose, leave } = useChosenFile()
  const take = (files: File[]) => {
    const first = files[0]
    if (first) void choose(first)
  }
  return (
    <div className={styles.screen}>
      <DropZone onFiles={take} />
      {file === null || error ? (
        <section className={styles.first}>
          <h1 className="only-for-screen-readers">{t('nav.tandatangan-berkas')}</h1>
          {error && <ErrorPanel error={error} />}
          <EmptyState
            icon="stamp"
            title={t('signFile.emptyTitle')}
            text={t('signFile.emptyText')}
            action={<ChooseFile onFiles={take} variant="primary" />}
          />
          <SignedFiles />
        </section>
      ) : (
        <Placing key={file.data.length + file.name} file={file} look={look} onOther={take} onLeave={leave} />
      )}
    </div>
  )
}
