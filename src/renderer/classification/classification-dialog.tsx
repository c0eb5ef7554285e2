import { useState } from 'react'
import { useText } from '../i18n/text-context.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ClassificationTree } from './classification-tree.tsx'
import type { Classification } from './use-classification.ts'
import styles from './classification.module.css'

interface ClassificationDialogProps {
  classification: Classification
  value: string
  onPick: (code: string) => void
  onClose: () => void
}

/** The whole tree to look through, with what becomes of a record under the code in hand. */
export const ClassificationDialog = ({ classification, value, onPick, onClose }: ClassificationDialogProps) => {
  const t = useText()
  const { finder } = classification
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState(value)
  const entry = finder.byCode(current)
  return (
    <Dialog
      title={t('classification.title')}
      onClose={onClose}
      width="wide"
      actions={
        <Button variant="primary" isDisabled={!entry} onPress={() => onPick(current)}>
          {entry ? t('classification.take', { code: entry.code }) : t('classification.takeNone')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus */}
        <TextField label={t('classification.find')} value={typed} onChange={setTyped} autoFocus maxLength={200} />
        <ClassificationTree
          classification={classification}
          typed={typed}
          current={current}
          onMove={setCurrent}
          onPick={onPick}
        />
        <p className={styles.told} aria-live="polite">
          {entry
            ? t('classification.retention', {
                path: finder
                  .pathOf(entry.code)
                  .map(({ words }) => words)
                  .join(' › '),
                active: entry.active,
                inactive: entry.inactive,
                fate: t(`fate.${entry.fate}`),
              })
            : t('classification.keys')}
        </p>
        {classification.isSample && <p className={styles.sample}>{t('classification.sample')}</p>}
      </div>
    </Dialog>
  )
}
