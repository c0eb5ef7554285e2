import { worksFor } from '../../../../domain/living-unit.ts'
import { isCase } from '../../../../domain/permits/lifecycle/case-step.ts'
import { permitKindOf, permitKindsOf } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { officeDay } from '../../../../domain/office-day.ts'
import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { permitPlace, type PermitPlace } from '../../../navigation/permit-places.ts'
import { formatPlace } from '../../../navigation/place.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { Button } from '../../../parts/button.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { IconButton } from '../../../parts/icon-button.tsx'
import { useNow } from '../../../parts/use-now.ts'
import { useSession } from '../../../session/session-context.tsx'
import { applicationFrom, freshApplication } from './application-draft.ts'
import { ApplicationForm } from './application-form.tsx'
import { formModes, type FormMode } from './form-mode.ts'
import { Head } from './head.tsx'
import { KindList } from './kind-list.tsx'
import { SavedApplication } from './saved-application.tsx'
import styles from './new-application.module.css'

/** The counter: an application is entered, mended, or begun from an earlier permit. */
export const NewApplication = ({ place }: { place: PermitPlace }) => {
  const mode = formModes.find((name) => name === place.query)
  if (place.case !== null && place.query === 'selesai') return <SavedApplication id={place.case} />
  if (place.case !== null && mode) return <FromCase id={place.case} mode={mode} />
  const [kindId, draftId] = place.query.split(' ')
  if (kindId && draftId) return <Fresh kindId={kindId} draftId={draftId} />
  return <ChooseKind />
}

const ChooseKind = () => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { directory } = useSession()
  const day = officeDay(new Date(useNow()).toISOString())
  const mine = useOfficeQuery('permits.mine', {})
  const kept = useOfficeQuery('permits.drafts', {})
  const drop = useOfficeAction('permits.dropDraft')
  if (mine.error) return <ErrorPanel error={mine.error} />
  if (!mine.data) return null
  const { counter } = mine.data
  const kinds = permitKindsOf(directory).filter(
    (kind) => kind.active && counter.some((unitId) => worksFor({ unitId }, kind.unitId, directory, day)),
  )
  const begun = (kept.data?.drafts ?? []).flatMap((draft) => {
    const kind =
      draft.key.startsWith('baru.') && draft.body !== '' ? (JSON.parse(draft.body) as { kind: string }).kind : null
    return kind === null ? [] : [{ ...draft, kind }]
  })
  return (
    <div className={styles.page}>
      <Head title={t('permits.new')} />
      {counter.length === 0 ? (
        <EmptyState icon="lock" title={t('apply.notMine')} text={t('apply.notMineText')} />
      ) : (
        <div className={styles.choose}>
          <KindList
            kinds={kinds}
            onChoose={(kind) => go(permitPlace('baru', { query: `${kind.id} ${crypto.randomUUID()}` }))}
          />
          {begun.length > 0 && (
            <section aria-label={t('apply.begun')} className={styles.begun}>
              <h2 className={styles.groupTitle}>{t('apply.begun')}</h2>
              <ul>
                {begun.map((draft) => (
                  <li key={draft.key} className={styles.draft}>
                    <a href={formatPlace(permitPlace('baru', { query: `${draft.kind} ${draft.key.slice(5)}` }))}>
                      {draft.title || t('apply.noName')}
                    </a>
                    <span className={styles.soft}>{format.dateTime(draft.at)}</span>
                    <IconButton
                      icon="close"
                      begins="permits.dropDraft"
                      label={t('apply.drop', { name: draft.title || t('apply.noName') })}
                      onPress={() => drop.mutate({ key: draft.key })}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </div>
  )
}

const Fresh = ({ kindId, draftId }: { kindId: string; draftId: string }) => {
  const { directory } = useSession()
  const kind = permitKindsOf(directory).find(({ id }) => id === kindId)
  if (!kind) return <ErrorPanel error={{ code: 'permit_kind_unknown', params: { kind: kindId, version: '–' } }} />
  return (
    <ApplicationForm
      key={draftId}
      draft={`baru.${draftId}`}
      kind={kind}
      empty={freshApplication(kind)}
      versionOf={(version) => permitKindOf(directory, kindId, version)}
      before={null}
      mode={null}
    />
  )
}

const FromCase = ({ id, mode }: { id: string; mode: FormMode }) => {
  const t = useText()
  const go = useGo()
  const { directory } = useSession()
  const detail = useOfficeQuery('letters.get', { id })
  if (detail.error) {
    const back = <Button onPress={() => go(permitPlace('papan'))}>{t('case.toBoard')}</Button>
    return <ErrorPanel error={detail.error} actions={back} />
  }
  const letter = detail.data?.letter
  if (!letter || !isCase(letter)) return null
  const { application } = letter.permit
  const old = permitKindOf(directory, application.kind, application.kindVersion)
  const isNew = mode === 'perpanjangan' || mode === 'perubahan'
  const kind = isNew ? permitKindsOf(directory).find((one) => one.id === application.kind) : old
  if (!kind) {
    const params = { kind: application.kind, version: application.kindVersion }
    return <ErrorPanel error={{ code: 'permit_kind_unknown', params }} />
  }
  const empty = isNew ? applicationFrom({ id, application, kind: old }, kind, mode) : { ...application, left: [] }
  return (
    <ApplicationForm
      draft={`${mode}.${id}`}
      kind={kind}
      empty={empty}
      versionOf={(version) => permitKindOf(directory, application.kind, version)}
      before={isNew ? null : letter}
      mode={mode}
    />
  )
}
