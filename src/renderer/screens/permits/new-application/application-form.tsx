import { useRef, useState } from 'react'
import type { CaseLetter } from '../../../../domain/permits/lifecycle/case-step.ts'
import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'
import { officeDay } from '../../../../domain/office-day.ts'
import { visibleFields } from '../../../../domain/permits/form/visible-fields.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { casePlace, permitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { PermitForm } from '../../../parts/permit-form/permit-form.tsx'
import { useNow } from '../../../parts/use-now.ts'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { useKept } from '../use-kept.ts'
import { applicantFaults, correctionOf, finished, gapsOf, type ApplicationDraft } from './application-draft.ts'
import { ApplicantFields } from './applicant-fields.tsx'
import { DocumentFields } from './document-fields.tsx'
import type { FormMode } from './form-mode.ts'
import { Head } from './head.tsx'
import { Summary } from './summary.tsx'
import styles from './new-application.module.css'

interface ApplicationFormProps {
  draft: string
  kind: PermitKind
  empty: ApplicationDraft
  /** A draft may have been begun with an older version: it goes on with that one. */
  versionOf: (version: number) => PermitKind | undefined
  /** The case that is mended; null where a new one begins. */
  before: CaseLetter | null
  mode: FormMode | null
}

/** Page by page: who asks, the groups of the form, the papers, and all of it once more. It is kept while it is written. */
export const ApplicationForm = (props: ApplicationFormProps) => {
  const kept = useKept(props.draft, props.empty)
  if (kept.value === null) return null
  const kind = props.versionOf(kept.value.kindVersion) ?? props.kind
  return (
    <Pages
      {...props}
      kind={kind}
      value={kept.value}
      keepError={kept.error}
      onChange={(value) => kept.change(value, [value.applicant.name, kind.name].filter(Boolean).join(' – '))}
      onDone={kept.stop}
    />
  )
}

type PagesProps = Omit<ApplicationFormProps, 'empty' | 'versionOf'> & {
  value: ApplicationDraft
  keepError: Parameters<typeof ErrorPanel>[0]['error'] | null
  onChange: (value: ApplicationDraft) => void
  onDone: () => void
}

const Pages = (props: PagesProps) => {
  const t = useText()
  const [language] = useLanguage()
  const go = useGo()
  const announce = useAnnounce()
  const today = officeDay(new Date(useNow()).toISOString())
  const { draft, kind, value, onChange, before, mode, keepError, onDone } = props
  const [page, setPage] = useState(0)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const body = useRef<HTMLDivElement>(null)
  const apply = useOfficeAction('permits.apply')
  const act = useOfficeAction('permits.act')
  const visible = new Set(visibleFields(kind.form, value.form, value.applicant.type))
  const groups = kind.form['x-groups'].filter(({ fields }) => fields.some((id) => visible.has(id)))
  const titles = [
    t('check.applicant'),
    ...groups.map((group) => (language === 'en' ? group['x-titleEn'] : group.title)),
    t('case.tab.dokumen'),
    t('apply.summary'),
  ]
  const last = titles.length - 1
  const at = Math.min(page, last)
  // Of an application that is mended the days were judged when it came in.
  const gaps = gapsOf(kind, value, before ? undefined : today)
  const faults = applicantFaults(value.applicant)
  const tried = (index: number) => left.has(index) || left.has(last)
  const show = (index: number) => {
    setLeft(new Set([...left, at]))
    setPage(index)
    body.current?.scrollTo({ top: 0 })
  }
  const isPending = apply.isPending || act.isPending
  const save = () => {
    if (isPending) return
    setLeft(new Set([...left, last]))
    if (faults.length > 0) return setPage(0)
    const application = finished(value)
    onDone()
    if (!before) {
      return apply.mutate(
        { application, draft },
        { onSuccess: ({ id }) => go(permitPlace('baru', { case: id, query: 'selesai' }), { replace: true }) },
      )
    }
    const correction = correctionOf(before.permit.application, application)
    const kindOfStep = mode === 'perbaikan' ? ('permit.resubmit' as const) : ('permit.correct' as const)
    act.mutate(
      { id: before.id, draft, intent: { kind: kindOfStep, ...correction, note: '' } },
      {
        onSuccess: () => {
          announce(t(mode === 'perbaikan' ? 'apply.resubmitted' : 'apply.corrected'))
          go(casePlace(before.id), { replace: true })
        },
      },
    )
  }
  const next = () => (at === last ? save() : show(at + 1))
  useShortcuts({
    'Ctrl+Enter': next,
    'Alt+ArrowRight': () => at < last && show(at + 1),
    'Alt+ArrowLeft': () => at > 0 && show(at - 1),
  })
  const error = apply.error ?? act.error ?? keepError
  const group = groups[at - 1]
  const name = language === 'en' ? kind.nameEn : kind.name

  return (
    <div className={styles.page}>
      <Head title={mode ? t(`apply.mode.${mode}`) : t('permits.new')} lead={name} />
      <div className={styles.columns}>
        <nav aria-label={t('apply.pages')} className={styles.pages}>
          <ol>
            {titles.map((title, index) => {
              const isBad = tried(index) && hasGaps(index, groups, gaps, faults, last)
              return (
                <li key={title}>
                  <button
                    type="button"
                    className={styles.pageLink}
                    aria-current={index === at ? 'step' : undefined}
                    onClick={() => show(index)}
                  >
                    <span className={styles.pageNumber}>{index + 1}</span>
                    <span className={styles.pageTitle}>{title}</span>
                    {isBad && (
                      <span className={styles.gap}>
                        ! <span className="only-for-screen-readers">{t('apply.hasGaps')}</span>
                      </span>
                    )}
                  </button>
                </li>
              )
            })}
          </ol>
          <p className={styles.soft}>{t('apply.keptHere')}</p>
        </nav>
        <div ref={body} className={styles.body}>
          {error && <ErrorPanel error={error} />}
          {value.left.length > 0 && at > 0 && at < last && (
            <p className={styles.warning}>
              {t('apply.left', {
                fields: value.left.map((id) => kind.form.properties[id]?.title ?? id).join(', '),
              })}
            </p>
          )}
          {at === 0 && (
            <ApplicantFields
              kind={kind}
              value={value.applicant}
              except={before?.id}
              faults={tried(0) ? faults : []}
              onChange={(applicant) => onChange({ ...value, applicant })}
            />
          )}
          {group && at < last - 1 && (
            <PermitForm
              key={group.title}
              schema={{ ...kind.form, 'x-groups': [group] }}
              data={value.form}
              applicantType={value.applicant.type}
              onChange={(form) => onChange({ ...value, form })}
              problems={tried(at) ? gaps.answers : []}
              lang={language}
              level={2}
            />
          )}
          {at === last - 1 && (
            <DocumentFields
              draft={draft}
              kind={kind}
              value={value}
              lacking={tried(at) ? gaps.documents : []}
              onChange={(documents) => onChange({ ...value, documents })}
            />
          )}
          {at === last && <Summary kind={kind} value={value} gaps={gaps} onPage={show} groups={groups} />}
          <div className={styles.foot}>
            {at > 0 && <Button onPress={() => show(at - 1)}>{t('common.back')}</Button>}
            <Button
              variant="primary"
              shortcut="Ctrl+Enter"
              begins={before ? 'permits.act' : 'permits.apply'}
              onPress={next}
              isDisabled={isPending}
            >
              {at === last ? t(before ? 'apply.saveChange' : 'apply.save') : t('apply.next')}
            </Button>
          </div>
        </div>
      </div>
    </div>
  )
}

const hasGaps = (
  index: number,
  groups: readonly { fields: string[] }[],
  gaps: ReturnType<typeof gapsOf>,
  faults: readonly string[],
  last: number,
): boolean => {
  if (index === 0) return faults.length > 0
  if (index === last) return false
  if (index === last - 1) return gaps.documents.length > 0
  return gaps.answers.some(({ field }) => groups[index - 1]?.fields.includes(field))
}
