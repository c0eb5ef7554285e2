import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { instructionsOf } from '../../../domain/default-instructions.ts'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { defaultKinds } from '../../../domain/kinds/default-kinds.ts'
import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import type { LetterKind } from '../../../domain/kinds/letter-kind.ts'
import { defaultNumberPattern } from '../../../domain/number.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { kindName } from '../../session/kind-words.ts'
import { saveText } from '../sync/save-text.ts'
import type { Admin } from './admin.ts'
import { InstructionsDialog } from './instructions-dialog.tsx'
import { KindDialog } from './kind-dialog.tsx'
import { kindsFromFile } from './kinds-file.ts'
import { NumberingDialog } from './numbering-dialog.tsx'
import { ConfirmChange } from './confirm-change.tsx'
import { walkRows } from './walk-rows.ts'
import styles from './admin.module.css'

type Open =
  | { dialog: 'kind'; kind: LetterKind; isNew: boolean }
  | { dialog: 'numbering' | 'instructions' }
  | { dialog: 'confirm'; change: DirectoryChange; title: string; text: string }

/** What letters the province writes and how: kinds with their templates, numbers, standard instructions. */
export const LettersTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const [language] = useLanguage()
  const [open, setOpen] = useState<Open | null>(null)
  const [problem, setProblem] = useState<ErrorMessage | null>(null)
  const { directory } = admin
  const kinds = kindsOf(directory)
  const own = new Set(directory.kinds?.map((kind) => kind.id))
  const mayChange = admin.base !== null
  const close = () => setOpen(null)
  const copyOf = (kind: LetterKind): LetterKind => {
    const taken = kinds.map((each) => each.id)
    let id = `${kind.id}_2`
    for (let n = 3; taken.includes(id); n++) id = `${kind.id}_${n}`
    return { ...kind, id, name: `${kind.name} (2)`, nameEn: `${kind.nameEn} (2)` }
  }
  const save = () =>
    saveText('jenis-naskah.json', JSON.stringify({ format: 'lontar-kinds', version: 1, kinds }, null, 2))
  const take = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    try {
      const found = kindsFromFile(file.size > mostCharacters ? '' : await file.text())
      const text = t('kinds.importText', { n: found.length, names: found.map((kind) => kind.name).join(', ') })
      setOpen({ dialog: 'confirm', change: { kind: 'kinds.put', kinds: found }, title: t('kinds.import'), text })
    } catch (error) {
      setProblem(LontarError.from(error).toMessage())
    }
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <div className={styles.tools}>
        <p className={`${styles.lead} ${styles.find}`}>{t('kinds.lead')}</p>
        <Button onPress={save}>{t('kinds.export')}</Button>
        {mayChange && (
          <FileTrigger acceptedFileTypes={['.json']} onSelect={(list) => void take(list?.[0])}>
            <Button begins="admin.change">{t('kinds.import')}</Button>
          </FileTrigger>
        )}
      </div>
      {problem && <ErrorPanel error={problem} />}
      <table className={styles.table} aria-label={t('kinds.table')}>
        <thead>
          <tr>
            <th scope="col">{t('kinds.name')}</th>
            <th scope="col">{t('kinds.class')}</th>
            <th scope="col">{t('kinds.signature')}</th>
            <th scope="col">{t('kinds.state')}</th>
            <th scope="col">
              <span className="only-for-screen-readers">{t('kinds.tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind.id}>
              <th scope="row">
                <button
                  type="button"
                  data-row
                  className={styles.name}
                  onClick={() => setOpen({ dialog: 'kind', kind, isNew: false })}
                >
                  {kindName(kind, language)}
                </button>
              </th>
              <td>{t(`kindClass.${kind.class}`)}</td>
              <td>{t(kind.electronicSignature ? 'kinds.electronic' : 'kinds.onPaper')}</td>
              <td>
                {[t(kind.active ? 'kinds.active' : 'kinds.inactive'), own.has(kind.id) ? t('kinds.edited') : '']
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td className={styles.rowTools}>
                {mayChange && (
                  <IconButton
                    icon="plus"
                    begins="admin.change"
                    label={t('kinds.copy', { name: kindName(kind, language) })}
                    onPress={() => setOpen({ dialog: 'kind', kind: copyOf(kind), isNew: true })}
                  />
                )}
                {mayChange && own.has(kind.id) && (
                  <IconButton
                    icon="back"
                    begins="admin.change"
                    label={t('kinds.reset', { name: kindName(kind, language) })}
                    onPress={() =>
                      setOpen({
                        dialog: 'confirm',
                        change: { kind: 'kind.reset', id: kind.id },
                        title: t('kinds.reset', { name: kindName(kind, language) }),
                        text: t(
                          defaultKinds.some((each) => each.id === kind.id) ? 'kinds.resetText' : 'kinds.removeText',
                        ),
                      })
                    }
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className={styles.section} aria-label={t('numbering.title')}>
        <h2 className={styles.subtitle}>{t('numbering.title')}</h2>
        <p>
          {t('numbering.pattern')}: <code>{directory.numbering?.pattern ?? defaultNumberPattern}</code>
        </p>
        <div>
          <Button begins="admin.change" onPress={() => setOpen({ dialog: 'numbering' })}>
            {t('numbering.edit')}
          </Button>
        </div>
      </section>
      <section className={styles.section} aria-label={t('instructions.title')}>
        <h2 className={styles.subtitle}>{t('instructions.title')}</h2>
        <p className={styles.lead}>{instructionsOf(directory).join(' · ')}</p>
        <div>
          <Button begins="admin.change" onPress={() => setOpen({ dialog: 'instructions' })}>
            {t('instructions.edit')}
          </Button>
        </div>
      </section>
      {open?.dialog === 'kind' && (
        <KindDialog key={open.kind.id} admin={admin} kind={open.kind} isNew={open.isNew} onClose={close} />
      )}
      {open?.dialog === 'numbering' && <NumberingDialog admin={admin} onClose={close} />}
      {open?.dialog === 'instructions' && <InstructionsDialog admin={admin} onClose={close} />}
      {open?.dialog === 'confirm' && (
        <ConfirmChange admin={admin} change={open.change} title={open.title} text={open.text} onClose={close} />
      )}
    </div>
  )
}

const mostCharacters = 4_000_000
