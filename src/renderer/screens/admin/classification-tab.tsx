import { useRef, useState } from 'react'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { ClassificationTree } from '../../classification/classification-tree.tsx'
import { csvOf } from '../../classification/csv-of.ts'
import { useClassification } from '../../classification/use-classification.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { saveFile } from '../finding/save-file.ts'
import type { Admin } from './admin.ts'
import { ClassificationImport } from './classification-import.tsx'
import styles from './classification-tab.module.css'

/** What is larger is no tree: it is not even read. */
const mostBytes = 12 * 1024 * 1024

export type Checked = DesktopOutput<'classification.check'> & { name: string }

/** The tree of codes with retention, and how a province brings its own. */
export const ClassificationTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const format = useFormat()
  const tellError = useTellError()
  const classification = useClassification()
  const check = useOfficeAction('classification.check')
  const chooser = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [current, setCurrent] = useState('')
  const [checked, setChecked] = useState<Checked | null>(null)
  const read = async (file: File) => {
    if (file.size > mostBytes) {
      const problems = [{ rule: 'too_large' as const, line: 0, at: '' }]
      return setChecked({ name: file.name, problems, codes: 0, added: 0, removed: 0, changed: 0, file: null })
    }
    const data = base64Of(new Uint8Array(await file.arrayBuffer()))
    check.mutate(
      { name: file.name.slice(0, 200), data },
      { onSuccess: (answer) => setChecked({ ...answer, name: file.name }), onError: tellError },
    )
  }
  if (!classification) return null
  const { finder, isSample, title } = classification
  const entry = finder.byCode(current)
  return (
    <div className={styles.tab}>
      <p className={styles.about}>{isSample ? t('classification.sample') : t('classification.own', { title })}</p>
      <div className={styles.tools}>
        <TextField label={t('classification.find')} value={typed} onChange={setTyped} maxLength={200} />
        <Button
          icon={<Icon name="save" size={16} />}
          onPress={() => saveFile('klasifikasi.csv', 'text/csv', base64Of(new TextEncoder().encode(csvOf(finder))))}
        >
          {t('classification.csv')}
        </Button>
        {admin.authority.province && (
          <Button
            variant="primary"
            begins="admin.bringFile"
            isDisabled={admin.base === null || check.isPending}
            onPress={() => chooser.current?.click()}
          >
            {t('classification.import')}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          accept=".json,.csv,text/csv,application/json"
          hidden
          aria-label={t('classification.import')}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) void read(file)
          }}
        />
      </div>
      <ClassificationTree
        classification={classification}
        typed={typed}
        current={current}
        onMove={setCurrent}
        onPick={setCurrent}
        aside={(code) => {
          const each = finder.byCode(code)
          return each
            ? `${format.number(each.active)} + ${format.number(each.inactive)}, ${t(`fate.${each.fate}`)}`
            : ''
        }}
      />
      <p className={styles.about} aria-live="polite">
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
          : t('classification.columns')}
      </p>
      {checked && <ClassificationImport admin={admin} checked={checked} onClose={() => setChecked(null)} />}
    </div>
  )
}

const base64Of = (bytes: Uint8Array): string => {
  let text = ''
  const step = 0x8000
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(text)
}
