import { useLayoutEffect } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { IntakeItem } from '../../../protocol/desktop/intake-calls.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useGo } from '../../navigation/use-place.tsx'
import { useRememberedNumber } from '../../navigation/use-remembered.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PaneHandle } from '../../parts/pane-handle.tsx'
import { PdfView } from '../../parts/pdf/pdf-view.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { useIntake } from './intake-context.tsx'
import { IntakeForm } from './intake-form.tsx'
import { textWords } from './text-words.ts'
import styles from './intake.module.css'

/** Papers from outside on their way into the book: the queue, the paper in hand, and what is written down of it. */
export const IntakeScreen = ({ place }: { place: { item: string | null } }) => {
  const t = useText()
  const go = useGo()
  const intake = useIntake()
  const { data, error } = useOfficeQuery('intake.list', {})
  const [width, setWidth] = useRememberedNumber('intake', 400)
  const items = data?.items ?? []
  const current = items.find(({ id }) => id === place.item) ?? items[0]
  const currentId = current?.id ?? null
  const isListed = data !== undefined
  useLayoutEffect(() => {
    if (isListed && currentId !== place.item) go({ screen: 'catat', item: currentId }, { replace: true })
  }, [isListed, currentId, place.item, go])

  if (!intake) return <ErrorPanel error={{ code: 'not_allowed', params: { position: '–' } }} />
  const next = (id: string) => items[items.findIndex((item) => item.id === id) + 1]?.id ?? items[0]?.id ?? null
  return (
    <div className={styles.screen}>
      <section className={styles.queue} aria-label={t('intake.queue')}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('intake.title')}</h1>
          <ChooseFiles
            label={t('intake.choose')}
            begins="intake.add"
            onFiles={intake.add}
            variant={items.length === 0 ? 'primary' : 'plain'}
          />
          <output className={styles.soft}>
            {intake.adding[0]
              ? t('intake.adding', { name: intake.adding[0], n: intake.adding.length })
              : t('intake.help')}
          </output>
        </header>
        {error && <ErrorPanel error={error} />}
        {intake.problems.map((problem, index) => (
          <div key={`${problem.code}${index}`} className={styles.problem}>
            <ErrorPanel
              error={problem}
              actions={<Button onPress={() => intake.dismiss(problem)}>{t('common.close')}</Button>}
            />
          </div>
        ))}
        {items.length > 0 && (
          <ListBox
            aria-label={t('intake.queue')}
            className={styles.items ?? ''}
            items={items}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={current ? [current.id] : []}
            onSelectionChange={(keys) => {
              const id = keys === 'all' ? undefined : [...keys][0]
              if (id !== undefined) go({ screen: 'catat', item: String(id) })
            }}
          >
            {(item) => <QueueLine item={item} />}
          </ListBox>
        )}
      </section>
      {current ? (
        <>
          <section className={styles.paper} aria-label={t('intake.paper')}>
            <PdfView url={current.document} name={current.name} />
          </section>
          <PaneHandle
            label={t('frame.resize', { name: t('intake.form') })}
            width={width}
            min={320}
            max={560}
            onChange={setWidth}
            pane="right"
          />
          <section className={styles.form} style={{ width }} aria-label={t('intake.form')}>
            <IntakeForm
              key={current.id}
              item={current}
              left={items.length - 1}
              onDone={() =>
                go({ screen: 'catat', item: items.length > 1 ? next(current.id) : null }, { replace: true })
              }
            />
          </section>
        </>
      ) : (
        <section className={styles.paper} aria-label={t('intake.paper')}>
          {data && <EmptyState icon="inbox" title={t('intake.empty')} text={t('intake.emptyText')} />}
        </section>
      )}
    </div>
  )
}

const QueueLine = ({ item }: { item: IntakeItem }) => {
  const t = useText()
  return (
    <ListBoxItem id={item.id} textValue={item.name} className={styles.item ?? ''}>
      <span className={styles.name}>{item.fields.subject || item.name}</span>
      <span className={styles.soft}>
        {[item.fields.sender, t('reading.pages', { n: item.pages ?? 1 }), textWords(item, t)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {item.duplicate && (
        <span className={styles.warn}>
          <Icon name="alert" size={14} /> {t('intake.isDouble')}
        </span>
      )}
    </ListBoxItem>
  )
}
