import { useOfficeAction } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import type { Admin } from './admin.ts'
import type { Checked } from './classification-tab.tsx'
import { useChange } from './use-change.ts'
import styles from './classification-tab.module.css'

interface ClassificationImportProps {
  admin: Admin
  checked: Checked
  onClose: () => void
}

/** What a file would change, or what is wrong with it line by line. Nothing is taken of a faulty one. */
export const ClassificationImport = ({ admin, checked, onClose }: ClassificationImportProps) => {
  const t = useText()
  const format = useFormat()
  const bring = useOfficeAction('admin.bringFile')
  const { send, error, isPending } = useChange(admin, onClose, t('classification.imported', { n: checked.codes }))
  const { problems, file } = checked
  const take = () => {
    if (!file) return
    const data = btoa(toBinary(JSON.stringify(file)))
    bring.mutate(
      { name: 'klasifikasi.json', data },
      { onSuccess: (named) => send({ kind: 'classification.set', file: named }) },
    )
  }
  const wrong = bring.error ?? error
  return (
    <Dialog
      title={t('classification.importTitle', { name: checked.name })}
      onClose={onClose}
      width="wide"
      mayClose={!bring.isPending && !isPending}
      actions={
        file ? (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            <Button variant="primary" begins="admin.bringFile" isDisabled={bring.isPending || isPending} onPress={take}>
              {t('classification.importDo', { n: checked.codes })}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        )
      }
    >
      {file ? (
        <>
          <dl className={styles.changes}>
            {(['codes', 'added', 'changed', 'removed'] as const).map((name) => (
              <div key={name}>
                <dt>{t(`classification.${name}`)}</dt>
                <dd>{format.number(checked[name])}</dd>
              </div>
            ))}
          </dl>
          <p>{t('classification.importNote')}</p>
        </>
      ) : (
        <>
          <p>{t('classification.faulty')}</p>
          <ul className={styles.problems}>
            {problems.map((problem, index) => (
              <li key={index}>
                {problem.line > 0 && <strong>{t('classification.line', { n: problem.line })} </strong>}
                {t(`classification.problem.${problem.rule}`, { at: problem.at })}
              </li>
            ))}
          </ul>
        </>
      )}
      {wrong && <ErrorPanel error={wrong} />}
    </Dialog>
  )
}

/** UTF-8 as one character a byte, which is what `btoa` takes. */
const toBinary = (text: string): string =>
  encodeURIComponent(text).replaceAll(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
