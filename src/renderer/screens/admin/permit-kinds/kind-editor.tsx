import { useState } from 'react'
import { surroundingsOf } from '../../../../domain/directory-changes/permit-kinds.ts'
import { checkPermitKind } from '../../../../domain/permits/kind/check-permit-kind.ts'
import { kindSections, type KindSection, type PermitKindProblem } from '../../../../domain/permits/kind/kind-problem.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { deepEqual } from '../../draft/deep-equal.ts'
import type { Admin } from '../admin.ts'
import { useChange } from '../use-change.ts'
import { CheckPanel } from './check-panel.tsx'
import { KindPreview } from './kind-preview.tsx'
import { savePermitKinds } from './permit-kinds-file.ts'
import { AboutSection } from './sections/about-section.tsx'
import { DocumentsSection } from './sections/documents-section.tsx'
import { FormSection } from './sections/form-section.tsx'
import { PapersSection } from './sections/papers-section.tsx'
import type { SectionProps } from './sections/section.ts'
import { SignerSection } from './sections/signer-section.tsx'
import { StepsSection } from './sections/steps-section.tsx'
import { TimesSection } from './sections/times-section.tsx'
import styles from './permit-kinds.module.css'

const bodies: Record<KindSection, (props: SectionProps) => React.ReactNode> = {
  about: AboutSection,
  form: FormSection,
  documents: DocumentsSection,
  steps: StepsSection,
  times: TimesSection,
  papers: PapersSection,
  signer: SignerSection,
}

/** One kind, part by part, with what is wrong with it beside it. Saving makes a new version; cases that run keep theirs. */
export const KindEditor = ({ admin, kind, onClose }: { admin: Admin; kind: PermitKind; onClose: () => void }) => {
  const t = useText()
  const [language] = useLanguage()
  const [value, setValue] = useState<PermitKind>(() => ({ ...kind, version: kind.version + 1 }))
  const [section, setSection] = useState<KindSection>('about')
  const [focus, setFocus] = useState('')
  const [open, setOpen] = useState<'preview' | 'leave' | null>(null)
  const { send, error, isPending } = useChange(admin, onClose, t('permitKinds.saved', { name: kind.name }))
  const problems = checkPermitKind(value, surroundingsOf(admin.directory, value.id))
  const isChanged = kind.version === 0 || !deepEqual({ ...value, version: kind.version }, kind)
  const mayChange = admin.base !== null && (admin.authority.province || admin.authority.unitIds.includes(kind.unitId))
  const Body = bodies[section]
  const jump = (to: PermitKindProblem) => {
    setSection(to.section)
    setFocus(to.at)
  }
  return (
    <div className={styles.editor}>
      <header className={styles.bar}>
        <div className={styles.barTitle}>
          <h2 className={styles.kindName}>{language === 'en' ? value.nameEn : value.name}</h2>
          <p className={styles.soft}>
            {t('permitKinds.versionLine', { n: value.version })}
            {isChanged ? ` · ${t('permitKinds.unsaved')}` : ''}
          </p>
        </div>
        <Button onPress={() => (isChanged ? setOpen('leave') : onClose())}>{t('permitKinds.back')}</Button>
        <Button onPress={() => savePermitKinds(`izin-${value.id}-${value.version}.json`, [value])}>
          {t('permitKinds.exportOne')}
        </Button>
        <Button onPress={() => setOpen('preview')}>{t('permitKinds.preview')}</Button>
        {mayChange && (
          <Button
            variant="primary"
            begins="admin.change"
            isDisabled={problems.length > 0 || !isChanged || isPending}
            onPress={() => send({ kind: 'permit_kinds.put', kinds: [value] })}
          >
            {t('permitKinds.save', { n: value.version })}
          </Button>
        )}
      </header>
      {error && <ErrorPanel error={error} />}
      <div className={styles.columns}>
        <nav className={styles.nav} aria-label={t('permitKinds.sections')}>
          {kindSections.map((one) => {
            const count = problems.filter((problem) => problem.section === one).length
            return (
              <button
                key={one}
                type="button"
                aria-current={one === section ? 'true' : undefined}
                onClick={() => {
                  setSection(one)
                  setFocus('')
                }}
              >
                {t(`permitKinds.section.${one}`)}
                {count > 0 && (
                  <span className={styles.count}>
                    {count}
                    <span className="only-for-screen-readers"> {t('permitKinds.problemsHere')}</span>
                  </span>
                )}
              </button>
            )
          })}
        </nav>
        <div className={styles.body}>
          <Body
            kind={value}
            set={(change) => setValue((before) => ({ ...before, ...change }))}
            admin={admin}
            focus={focus}
            isNew={kind.version === 0}
          />
        </div>
        <CheckPanel kind={value} directory={admin.directory} problems={problems} onJump={jump} />
      </div>
      {open === 'preview' && <KindPreview kind={value} day={admin.day} onClose={() => setOpen(null)} />}
      {open === 'leave' && (
        <Dialog
          title={t('permitKinds.leaveTitle')}
          onClose={() => setOpen(null)}
          width="narrow"
          actions={
            <>
              <Button onPress={() => setOpen(null)}>{t('permitKinds.stay')}</Button>
              <Button variant="danger" onPress={onClose}>
                {t('permitKinds.leave')}
              </Button>
            </>
          }
        >
          <p>{t('permitKinds.leaveText')}</p>
        </Dialog>
      )}
    </div>
  )
}
