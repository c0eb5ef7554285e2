import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { casePlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { useKept } from '../use-kept.ts'
import type { CaseView } from './case-view.ts'
import { CheckDialog } from './check-dialog.tsx'
import { checkItems, checksOf, standingOf, type CheckItem, type Judged } from './check-items.ts'
import { CheckList } from './check-list.tsx'
import { CheckReason } from './check-reason.tsx'
import { CheckSubject } from './check-subject.tsx'
import styles from './check.module.css'

/**
 * The application looked at item by item: arrows walk, Y says it is in order, T that it is not and why. How far one came is kept on this
 * computer until the step is done.
 */
export const CheckTab = ({ view }: { view: CaseView }) => {
  const { letter, kind } = view
  const draft = `periksa.${letter.id}`
  // A new round is a new check.
  const { round } = letter.permit
  const kept = useKept<{ round: number; judged: Judged }>(draft, { round, judged: {} })
  if (!kind || kept.value === null) return null
  const judged = kept.value.round === round ? kept.value.judged : {}
  return (
    <>
      {kept.error && <ErrorPanel error={kept.error} />}
      <Checking
        view={view}
        draft={draft}
        judged={judged}
        onJudge={(next) => kept.change({ round, judged: next }, letter.content.subject)}
        onDone={kept.stop}
      />
    </>
  )
}

/** It stands in every check, and first. */
const applicantItem: CheckItem = { id: 'pemohon', sort: 'pemohon', title: '', fields: [], found: '' }

const Checking = (props: {
  view: CaseView
  draft: string
  judged: Judged
  onJudge: (judged: Judged) => void
  onDone: () => void
}) => {
  const t = useText()
  const go = useGo()
  const [language] = useLanguage()
  const { view, draft, judged, onJudge, onDone } = props
  const { letter, desk } = view
  const items = checkItems(view.kind!, letter.permit.application, language, {
    applicant: t('check.applicant'),
    oddNik: t('check.oddNik'),
    notForType: t('check.notForType'),
    notHandedIn: t('check.notHandedIn'),
  })
  const [current, setCurrent] = useState(items.find(({ id }) => !judged[id])?.id ?? 'pemohon')
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null)
  const reason = useRef<HTMLTextAreaElement>(null)
  const act = useOfficeAction('permits.act')
  const at = items.findIndex(({ id }) => id === current)
  const item = items.find(({ id }) => id === current) ?? applicantItem
  const standing = standingOf(items, judged)
  const step = (by: number) => setCurrent(items.at(Math.max(0, Math.min(items.length - 1, at + by)))?.id ?? current)
  const judge = (ok: boolean) => {
    const before = judged[item.id]?.reason ?? ''
    // At once, so that the field is there before the next letter is typed, which else would be a key of the screen.
    flushSync(() => onJudge({ ...judged, [item.id]: { ok, reason: ok ? before : before || item.found } }))
    if (ok) step(1)
    else reason.current?.focus()
  }
  const onDesk = (event: KeyboardEvent) => event.target instanceof Element && event.target.closest('[role="document"]')
  const mayAccept = desk.may.includes('accept')
  const mayReturn = desk.may.includes('return')
  const checks = checksOf(items, judged)
  const isReady = standing === 'complete' && mayAccept
  const hasFaults = standing === 'faulty' && mayReturn
  useShortcuts({
    ArrowDown: (event) => (onDesk(event) ? false : step(1)),
    ArrowUp: (event) => (onDesk(event) ? false : step(-1)),
  })
  useShortcuts(
    {
      y: () => judge(true),
      t: () => judge(false),
      ...(isReady && { l: () => setAsking('accept') }),
      ...(hasFaults && { k: () => setAsking('return') }),
    },
    { begins: 'permits.act' },
  )
  const done = () => {
    onDone()
    go(casePlace(letter.id), { replace: true })
  }
  const perform = (kind: 'permit.accept' | 'permit.return') => ({
    ...act,
    mutate: ({ id, note }: { id: string; note: string }, then: { onSuccess: () => void }) => {
      onDone()
      act.mutate(
        {
          id,
          draft,
          intent: kind === 'permit.accept' ? { kind, checks, note } : { kind, items: checks, note },
        },
        then,
      )
    },
  })

  return (
    <div className={styles.check}>
      <div className={styles.left}>
        <CheckList items={items} current={item.id} judged={judged} onChoose={setCurrent} />
        <div className={styles.end}>
          <p className={styles.soft} aria-live="polite">
            {t('check.progress', { n: checks.length, of: items.length })}
          </p>
          <div className={styles.buttons}>
            {mayAccept && (
              <Button
                variant={isReady ? 'primary' : 'plain'}
                shortcut="L"
                begins="permits.act"
                isDisabled={!isReady}
                onPress={() => setAsking('accept')}
              >
                {t('check.accept')}
              </Button>
            )}
            {mayReturn && (
              <Button shortcut="K" begins="permits.act" isDisabled={!hasFaults} onPress={() => setAsking('return')}>
                {t('check.return')}
              </Button>
            )}
          </div>
          {standing === 'reasonless' && <p className={styles.lacks}>{t('check.reasonless')}</p>}
        </div>
      </div>
      <div className={styles.right}>
        <section className={styles.judge} aria-label={item.title}>
          <h2 className={styles.title}>{item.title}</h2>
          {item.found !== '' && (
            <p className={styles.found}>
              <Icon name="alert" size={16} /> {item.found}
            </p>
          )}
          <div className={styles.buttons}>
            <Button
              shortcut="Y"
              begins="permits.keepDraft"
              variant={judged[item.id]?.ok === true ? 'primary' : 'plain'}
              aria-pressed={judged[item.id]?.ok === true}
              icon={<Icon name="check" />}
              onPress={() => judge(true)}
            >
              {t('check.ok')}
            </Button>
            <Button
              shortcut="T"
              begins="permits.keepDraft"
              variant={judged[item.id]?.ok === false ? 'primary' : 'plain'}
              aria-pressed={judged[item.id]?.ok === false}
              icon={<Icon name="close" />}
              onPress={() => judge(false)}
            >
              {t('check.notOk')}
            </Button>
          </div>
          {judged[item.id]?.ok === false && (
            <CheckReason
              key={item.id}
              item={item}
              value={judged[item.id]!.reason}
              inputRef={reason}
              onChange={(text) => onJudge({ ...judged, [item.id]: { ok: false, reason: text } })}
              onNext={() => step(1)}
            />
          )}
        </section>
        <CheckSubject view={view} item={item} />
      </div>
      {asking && (
        <CheckDialog
          asking={asking}
          view={view}
          items={items}
          judged={judged}
          action={perform(asking === 'accept' ? 'permit.accept' : 'permit.return')}
          onClose={() => setAsking(null)}
          onDone={done}
        />
      )}
    </div>
  )
}
