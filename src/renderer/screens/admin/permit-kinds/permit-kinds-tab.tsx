import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { DirectoryChange } from '../../../../domain/directory-changes/change.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { permitKindsOf } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { LontarError, type ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { IconButton } from '../../../parts/icon-button.tsx'
import type { Admin } from '../admin.ts'
import { ConfirmChange } from '../confirm-change.tsx'
import { walkRows } from '../walk-rows.ts'
import { copyOfKind } from './copy-of-kind.ts'
import { KindEditor } from './kind-editor.tsx'
import { permitKindsFromFile, savePermitKinds } from './permit-kinds-file.ts'
import styles from '../admin.module.css'
import own from './permit-kinds.module.css'

type Open =
  { what: 'kind'; kind: PermitKind } | { what: 'change'; change: DirectoryChange; title: string; text: string }

/** The kinds of permits that the office offers: each opens in its editor. */
export const PermitKindsTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const [language] = useLanguage()
  const [open, setOpen] = useState<Open | null>(null)
  const [problem, setProblem] = useState<ErrorMessage | null>(null)
  const { directory, authority } = admin
  const kinds = permitKindsOf(directory)
  const mayChange = (kind: PermitKind) =>
    admin.base !== null && (authority.province || authority.unitIds.includes(kind.unitId))
  const close = () => setOpen(null)
  const nameOf = (kind: PermitKind) => (language === 'en' ? kind.nameEn : kind.name)
  const take = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    try {
      const found = permitKindsFromFile(file.size > mostBytes ? '' : await file.text(), directory, ({ rule, name }) =>
        t(`permitKinds.rule.${rule}`, { name }),
      )
      const text = t('permitKinds.importText', { n: found.length, names: found.map((kind) => kind.name).join(', ') })
      setOpen({
        what: 'change',
        change: { kind: 'permit_kinds.put', kinds: found },
        title: t('permitKinds.import'),
        text,
      })
    } catch (error) {
      setProblem(LontarError.from(error).toMessage())
    }
  }
  if (open?.what === 'kind') return <KindEditor admin={admin} kind={open.kind} onClose={close} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of what stands within
    <div className={styles.tab} onKeyDown={walkRows}>
      <div className={styles.tools}>
        <p className={`${styles.lead} ${styles.find}`}>{t('permitKinds.lead')}</p>
        <Button onPress={() => savePermitKinds('jenis-izin.json', kinds)}>{t('permitKinds.export')}</Button>
        {admin.base !== null && (
          <FileTrigger acceptedFileTypes={['.json']} onSelect={(list) => void take(list?.[0])}>
            <Button begins="admin.change">{t('permitKinds.import')}</Button>
          </FileTrigger>
        )}
      </div>
      {problem && <ErrorPanel error={problem} />}
      <table className={styles.table} aria-label={t('permitKinds.table')}>
        <thead>
          <tr>
            <th scope="col">{t('permitKinds.name')}</th>
            <th scope="col">{t('permitKinds.sector')}</th>
            <th scope="col" className={own.plain}>
              {t('permitKinds.days')}
            </th>
            <th scope="col" className={own.plain}>
              {t('permitKinds.version')}
            </th>
            <th scope="col" className={own.plain}>
              {t('permitKinds.state')}
            </th>
            <th scope="col">
              <span className="only-for-screen-readers">{t('kinds.tools')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind.id}>
              <th scope="row">
                <button type="button" data-row className={styles.name} onClick={() => setOpen({ what: 'kind', kind })}>
                  {nameOf(kind)}
                </button>
              </th>
              <td>{language === 'en' ? kind.sectorEn : kind.sector}</td>
              <td className={styles.figures}>{t('permitKinds.nDays', { n: kind.serviceDays })}</td>
              <td className={styles.figures}>{kind.version}</td>
              <td className={own.words}>
                {[
                  t(kind.active ? 'permitKinds.offered' : 'permitKinds.retired'),
                  kind.active && !kind.public ? t('permitKinds.counterOnly') : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td className={styles.rowTools}>
                {mayChange(kind) && (
                  <IconButton
                    icon="plus"
                    begins="admin.change"
                    label={t('permitKinds.copy', { name: nameOf(kind) })}
                    onPress={() => setOpen({ what: 'kind', kind: copyOfKind(kind, kinds) })}
                  />
                )}
                {mayChange(kind) && kind.active && (
                  <IconButton
                    icon="close"
                    begins="admin.change"
                    label={t('permitKinds.retire', { name: nameOf(kind) })}
                    onPress={() =>
                      setOpen({
                        what: 'change',
                        change: { kind: 'permit_kind.retire', id: kind.id },
                        title: t('permitKinds.retire', { name: nameOf(kind) }),
                        text: t('permitKinds.retireText'),
                      })
                    }
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open?.what === 'change' && (
        <ConfirmChange admin={admin} change={open.change} title={open.title} text={open.text} onClose={close} />
      )}
    </div>
  )
}

const mostBytes = 4_000_000
