import type { ReactNode } from 'react'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { casePlace, permitPlace, type PermitPlace } from '../../../navigation/permit-places.ts'
import { formatPlace } from '../../../navigation/place.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { OperationList } from '../../sync/operation-list.tsx'
import { HistoryList } from '../../letter/history-list.tsx'
import { Section } from '../../letter/section.tsx'
import { ApplicationTab } from './application-tab.tsx'
import { CaseActions } from './case-actions.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseStateMark, PermitStateMark } from './case-marks.tsx'
import type { CaseView } from './case-view.ts'
import { CheckTab } from './check-tab.tsx'
import { ClockPanel } from './clock-panel.tsx'
import { DocumentsTab } from './documents-tab.tsx'
import { PapersTab } from './papers-tab.tsx'
import { TeamsTab } from './teams-tab.tsx'
import styles from './case.module.css'

export const caseTabs = ['permohonan', 'dokumen', 'periksa', 'rekomendasi', 'naskah', 'riwayat'] as const
export type CaseTab = (typeof caseTabs)[number]

/** Left what was handed in and what became of it, right where it stands, its clock, and what I may do. */
export const CasePage = ({ view, place }: { view: CaseView; place: PermitPlace }) => {
  const t = useText()
  const [language] = useLanguage()
  const go = useGo()
  const { letter, detail, desk, kind } = view
  const { permit } = letter
  const tabs = caseTabs.filter((tab) => tab !== 'periksa' || desk.may.includes('accept') || desk.may.includes('return'))
  const first: CaseTab = 'permohonan'
  const tab = tabs.find((name) => name === place.query) ?? first
  const show = (name: CaseTab) => go(casePlace(letter.id, name), { replace: true })
  const step = (by: 1 | -1) => show(tabs.at((tabs.indexOf(tab) + by) % tabs.length) ?? first)
  useShortcuts({ ']': () => step(1), '[': () => step(-1) })
  const open = detail.operations.filter((operation) => operation.status !== 'accepted')
  const title = (language === 'en' ? kind?.nameEn : kind?.name) ?? permit.application.kind

  return (
    <article className={styles.page} aria-label={t('case.label', { subject: letter.content.subject })}>
      <header className={styles.head}>
        <a href={formatPlace(permitPlace('papan'))} className={styles.up}>
          <Icon name="back" size={16} /> {t('nav.izin')}
        </a>
        <div className={styles.heading}>
          <h1 className={styles.title}>
            {permit.application.applicant.name} <span className={styles.kind}>{title}</span>
          </h1>
          <p className={styles.marks}>
            <span className={styles.number}>{permit.number?.text ?? t('case.numberWaits')}</span>
            <CaseStateMark state={permit.state} />
            {permit.issued && <PermitStateMark issued={permit.issued} day={desk.day} />}
          </p>
        </div>
      </header>
      <div className={styles.left}>
        <nav aria-label={t('case.tabs')} className={styles.tabs}>
          {tabs.map((name) => (
            <a
              key={name}
              href={formatPlace(casePlace(letter.id, name))}
              aria-current={name === tab ? 'page' : undefined}
            >
              {t(`case.tab.${name}`)}
              {countOf(name, view)}
            </a>
          ))}
        </nav>
        <div className={styles.body}>
          <TabBody tab={tab} view={view} />
        </div>
      </div>
      <aside className={styles.right} aria-label={t('case.facts')}>
        <CaseActions view={view} isChecking={tab === 'periksa'} onCheck={() => show('periksa')} />
        <div className={styles.more}>
          {open.length > 0 && (
            <Section title={t('reading.operations')}>
              <OperationList operations={open} named={false} />
            </Section>
          )}
          <Section title={t('case.clock')}>
            <ClockPanel view={view} />
          </Section>
          <Section title={t('case.facts')}>
            <CaseFacts view={view} />
          </Section>
        </div>
      </aside>
    </article>
  )
}

const countOf = (tab: CaseTab, { letter }: CaseView): ReactNode => {
  const { application, teams, papers } = letter.permit
  const counts: Partial<Record<CaseTab, number>> = {
    dokumen: application.documents.length,
    rekomendasi: teams.length,
    naskah: papers.length,
  }
  return counts[tab] ? <span className={styles.count}> {counts[tab]}</span> : null
}

const TabBody = ({ tab, view }: { tab: CaseTab; view: CaseView }) => {
  switch (tab) {
    case 'permohonan':
      return <ApplicationTab view={view} />
    case 'dokumen':
      return <DocumentsTab view={view} />
    case 'periksa':
      return <CheckTab view={view} />
    case 'rekomendasi':
      return <TeamsTab view={view} />
    case 'naskah':
      return <PapersTab view={view} />
    case 'riwayat':
      return (
        <div className={styles.padded}>
          <HistoryList history={view.letter.history} decided={view.detail.decided} />
        </div>
      )
  }
}
