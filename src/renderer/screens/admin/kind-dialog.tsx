import { useState } from 'react'
import { checkKind } from '../../../domain/kinds/check-kind.ts'
import { kindClasses, type LetterKind } from '../../../domain/kinds/letter-kind.ts'
import { BodyEditor } from '../../editor/body-editor.tsx'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { PdfView } from '../../parts/pdf/pdf-view.tsx'
import { Select } from '../../parts/select.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { KindFieldsEditor } from './kind-fields-editor.tsx'
import styles from './admin.module.css'

interface KindDialogProps {
  admin: Admin
  kind: LetterKind
  isNew: boolean
  onClose: () => void
}

/** All properties of a kind, its blanks and its template, and a letter of it as it would be printed. */
export const KindDialog = ({ admin, kind, isNew, onClose }: KindDialogProps) => {
  const t = useText()
  const [value, setValue] = useState(kind)
  const preview = useOfficeAction('kinds.preview')
  const problems = checkKind(value)
  const set = (change: Partial<LetterKind>) => setValue({ ...value, ...change })
  const text = (name: 'name' | 'nameEn' | 'title' | 'hint' | 'classification') => ({
    label: t(`kinds.${name}`),
    value: value[name],
    onChange: (words: string) => set({ [name]: words }),
    maxLength: name === 'hint' ? 400 : name === 'classification' ? 40 : name === 'title' ? 120 : 200,
  })
  const choice = <N extends 'class' | 'layout' | 'letterhead' | 'numberedBy' | 'paper' | 'addressees'>(
    name: N,
    values: readonly LetterKind[N][],
    words: (value: LetterKind[N]) => string,
  ) => (
    <Select<LetterKind[N]>
      label={t(`kinds.${name}`)}
      value={value[name]}
      onChange={(chosen) => set({ [name]: chosen })}
      options={values.map((each) => ({ value: each, label: words(each) }))}
    />
  )
  const mark = (name: 'about' | 'electronicSignature' | 'copies' | 'active') => (
    <label className={styles.check}>
      <input type="checkbox" checked={value[name]} onChange={(event) => set({ [name]: event.target.checked })} />
      {t(`kinds.mark.${name}`)}
    </label>
  )
  return (
    <ChangeDialog
      admin={admin}
      title={t(isNew ? 'kinds.newTitle' : 'kinds.editTitle', { name: kind.name })}
      width="wide"
      change={problems.length > 0 ? null : { kind: 'kinds.put', kinds: [value] }}
      onClose={onClose}
      more={
        // Not disabled while it is drawn: a button that goes dead takes the focus, and Escape with it.
        <Button isDisabled={problems.length > 0} onPress={() => preview.mutate({ kind: value })}>
          {t('kinds.preview')}
        </Button>
      }
    >
      {() => (
        <>
          {preview.error && <ErrorPanel error={preview.error} />}
          {preview.data && (
            <div className={styles.sample}>
              <PdfView
                url={preview.data.document}
                name={t('kinds.previewName', { name: value.name })}
                shortcuts={false}
              />
            </div>
          )}
          <div className={styles.pair}>
            <TextField
              {...text('name')}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
              autoFocus
            />
            <TextField {...text('nameEn')} />
          </div>
          <TextField {...text('hint')} />
          <div className={styles.triple}>
            {choice('class', kindClasses, (each) => t(`kindClass.${each}`))}
            {choice('layout', ['korespondensi', 'judul'], (each) => t(`kinds.layout.${each}`))}
            {choice('letterhead', ['unit', 'province', 'none'], (each) => t(`kinds.letterhead.${each}`))}
            {choice('numberedBy', ['authority', 'unit'], (each) => t(`kinds.numberedBy.${each}`))}
            {choice('paper', ['A4', 'F4'], (each) => t(`paper.${each}`))}
            {choice('addressees', ['units', 'positions', 'none'], (each) => t(`kinds.addressees.${each}`))}
            <TextField {...text('classification')} />
            {value.layout === 'judul' && <TextField {...text('title')} />}
            <TextField
              label={t('kinds.numberPattern')}
              value={value.numberPattern ?? ''}
              onChange={(pattern) => set({ numberPattern: pattern.trim() === '' ? null : pattern })}
              maxLength={200}
            />
          </div>
          <div className={styles.boxes}>
            {mark('electronicSignature')}
            {mark('active')}
            {mark('copies')}
            {value.layout === 'judul' && mark('about')}
          </div>
          <KindFieldsEditor value={value.fields} onChange={(fields) => set({ fields })} />
          <BodyEditor
            label={t('kinds.template')}
            value={value.template}
            onChange={(template) => set({ template })}
            facts={{ kind: value, fields: {}, known: {} }}
            isDisabled={admin.base === null}
            error={undefined}
          />
          {problems.length > 0 && (
            <div className={styles.warnings} role="note">
              <strong>{t('kinds.problems')}</strong>
              <ul>
                {problems.map(({ rule, at }) => (
                  <li key={`${rule} ${at}`}>{t(`kinds.problem.${rule}`, { at })}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </ChangeDialog>
  )
}
