import { useState } from 'react'
import type { Attachment } from '../../../../domain/letter.ts'
import type { TeamTask } from '../../../../domain/permits/case/permit-case.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { StateShape } from '../../../parts/state-shape.tsx'
import { useNames } from '../../../session/use-names.ts'
import { AttachmentList } from '../../letter/attachment-list.tsx'
import type { CaseView } from './case-view.ts'
import { FileOnDesk } from './documents-tab.tsx'
import styles from './case.module.css'

/** What the agencies were asked, by when, and what they found. */
export const TeamsTab = ({ view }: { view: CaseView }) => {
  const t = useText()
  const [shown, setShown] = useState<string | null>(null)
  const { letter, desk } = view
  const { teams } = letter.permit
  const files = teams.flatMap(filesOf)
  const file = files.find(({ sha256 }) => sha256 === shown) ?? null
  if (teams.length === 0) {
    return <EmptyState icon="tree" title={t('teams.none')} text={t('teams.noneText')} />
  }
  return (
    <div className={file ? styles.split : styles.padded}>
      <ol className={styles.items} aria-label={t('case.tab.rekomendasi')}>
        {teams.map((task) => (
          <Task key={task.id} task={task} day={desk.day} shown={shown} onShow={setShown} />
        ))}
      </ol>
      {file && <FileOnDesk letterId={letter.id} file={file} missing={desk.missing} />}
    </div>
  )
}

const filesOf = ({ answer }: TeamTask): Attachment[] => [
  ...(answer?.report ? [answer.report] : []),
  ...(answer?.visit?.photos ?? []),
]

const Task = (props: {
  task: TeamTask
  day: string
  shown: string | null
  onShow: (sha256: string | null) => void
}) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const { task, day, shown, onShow } = props
  const { answer, passedBy } = task
  const isLate = !answer && !passedBy && task.due < day
  const visit = answer?.visit
  const files = filesOf(task)
  return (
    <li className={styles.task}>
      <h2 className={styles.groupTitle}>{names.unit(task.unitId)}</h2>
      <p>{task.question}</p>
      <p className={isLate ? styles.lacks : styles.soft}>
        {t(isLate ? 'teams.late' : 'teams.due', { day: format.date(task.due) })}
        {task.visit !== 'none' && ` · ${t(`teams.visit.${task.visit}`)}`}
      </p>
      {answer && (
        <>
          <p className={`${styles.verdict} ${styles[answer.verdict]}`}>
            <StateShape
              mark={answer.verdict === 'terbit' ? 'diperkuat' : answer.verdict === 'tolak' ? 'ditolak' : 'siap_ttd'}
            />{' '}
            {t(`verdict.${answer.verdict}`)}
          </p>
          <blockquote className={styles.quote}>{answer.note}</blockquote>
          {answer.conditions.length > 0 && (
            <>
              <p className={styles.strong}>{t('teams.conditions')}</p>
              <ol className={styles.numbered}>
                {answer.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ol>
            </>
          )}
          {visit && (
            <p>
              {t('teams.visited', { day: format.date(visit.on) })}
              {visit.latitude !== null && visit.longitude !== null && (
                <>
                  {' '}
                  ·{' '}
                  <span className={styles.digits}>{`${visit.latitude.toFixed(5)}, ${visit.longitude.toFixed(5)}`}</span>
                </>
              )}
            </p>
          )}
          {files.length > 0 && <AttachmentList attachments={files} shown={shown} onShow={onShow} />}
          <p className={styles.soft}>
            {names.actor(answer.by)} · {format.dateTime(answer.at)}
          </p>
        </>
      )}
      {passedBy && (
        <>
          <p className={styles.strong}>{t('teams.passed')}</p>
          <blockquote className={styles.quote}>{passedBy.note}</blockquote>
          <p className={styles.soft}>
            {names.actor(passedBy.by)} · {format.dateTime(passedBy.at)}
          </p>
        </>
      )}
    </li>
  )
}
