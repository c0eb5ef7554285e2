import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LetterRow } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { boxPlace, type Place } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { useRememberedNumber } from '../../navigation/use-remembered.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PaneHandle } from '../../parts/pane-handle.tsx'
import { LetterPane } from '../letter/letter-pane.tsx'
import { RemoteWaiting } from '../signing/remote/remote-waiting.tsx'
import { UnfinishedBatch } from '../signing/review/unfinished-batch.tsx'
import { useStartReview } from '../signing/review/use-review.ts'
import { SigningDialog } from '../signing/signing-dialog.tsx'
import { TabStrip } from '../tabs/tab-strip.tsx'
import { useTabs } from '../tabs/tabs-context.tsx'
import { LetterList } from './letter-list.tsx'
import { ListHead } from './list-head.tsx'
import { ListStates } from './list-states.tsx'
import { MarkedStrip, ReadyStrip } from './marked-strip.tsx'
import { firstToShow, ownScreenOf } from './opening.ts'
import { useBoxRows } from './use-box-rows.ts'
import { isSignable, useMarked } from './use-marked.ts'
import { useWalk } from './use-walk.ts'
import styles from './box-screen.module.css'

/** A box: the dense list beside the letter in hand. “Menunggu saya” is the leader's whole day. */
export const BoxScreen = ({ place }: { place: Extract<Place, { screen: 'kotak' }> }) => {
  const t = useText()
  const go = useGo()
  const { box, letter, query } = place
  const [width, setWidth] = useRememberedNumber('list', 330)
  const list = useBoxRows(box, query)
  const { rows } = list
  const marked = useMarked(rows)
  const tabs = useTabs()
  const [signing, setSigning] = useState<string[] | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const pane = useRef<HTMLDivElement>(null)

  const begin = useBegin()
  const startReview = useStartReview()
  const ready = box === 'menunggu' ? rows.filter(isSignable).map(({ id }) => id) : []
  /** One letter lies before the person already; several are looked through first. */
  const signOrReview = (ids: string[]) => {
    if (ids.length === 1) return begin('signing.sign', () => setSigning(ids))
    startReview(ids, () => go({ screen: 'periksa', letter: ids[0] ?? null }))
  }

  const show = (id: string | null, replace = true) => go(boxPlace(box, id, query), { replace })
  const walk = useWalk({
    rows,
    current: letter,
    show: (row) => show(row.id),
    finish: () => show(null),
    mark: marked.toggle,
    search: () => search.current?.focus(),
    signMarked: marked.ids.length > 0 ? () => signOrReview(marked.ids) : undefined,
    reviewAll: ready.length > 0 ? () => signOrReview(ready) : undefined,
  })
  const open = (row: LetterRow, beside: () => void) => {
    const own = ownScreenOf(row, box)
    return own ? go(own) : beside()
  }
  const goOn = (done: string[]) => {
    if (box === 'menunggu') walk.goOn(done)
  }
  const closeSigning = () => {
    const row = rows.find(({ id }) => id === letter)
    const isDone = letter !== null && signing?.includes(letter) && (row === undefined || !isSignable(row))
    if (isDone) goOn(signing ?? [])
    setSigning(null)
    marked.clear()
  }

  // Not a letter that was dealt with elsewhere meanwhile.
  const first = letter === null && !list.isAsking ? firstToShow(box, rows) : undefined
  // Together with the list: later it would take back a letter that was clicked meanwhile.
  useLayoutEffect(() => {
    if (first !== undefined && isWide()) go(boxPlace('menunggu', first, query), { replace: true })
  }, [first, query, go])

  // A decision takes its button away with it: the focus goes on to the next letter, not to nowhere.
  useEffect(() => {
    if (letter === null) return
    const timer = setTimeout(() => document.activeElement === document.body && pane.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [letter])

  return (
    <div className={`${styles.screen} ${letter === null ? '' : styles.reading}`}>
      {/* Stays where a narrow window shows the letter instead of the list. */}
      <h1 className="only-for-screen-readers">{t(`box.${box}`)}</h1>
      <section className={styles.list} style={{ width }} aria-label={t('list.label', { box: t(`box.${box}`) })}>
        <ListHead
          box={box}
          count={list.total}
          query={query}
          inputRef={search}
          onQuery={(next) => go(boxPlace(box, letter, next), { replace: true })}
          action={
            box === 'menunggu' && (
              <Button variant="quiet" icon={<Icon name="stamp" />} onPress={() => go({ screen: 'tandatangan-berkas' })}>
                {t('signFile.open')}
              </Button>
            )
          }
        />
        {box === 'menunggu' && <UnfinishedBatch inList />}
        {box === 'menunggu' && <RemoteWaiting inList />}
        {rows.length === 0 ? (
          <ListStates box={box} query={query} isLoading={list.isLoading} error={list.error} onRetry={list.retry} />
        ) : (
          <LetterList
            box={box}
            rows={rows}
            total={list.total}
            onNeed={list.need}
            current={letter}
            marked={marked.ids}
            onShow={(row) => open(row, () => show(row.id, false))}
            onKeep={(row) => {
              tabs.keep(row.id)
              show(row.id, false)
            }}
            onStep={walk.step}
            onEnter={(row) => open(row, () => pane.current?.focus())}
          />
        )}
        {marked.ids.length > 0 && (
          <MarkedStrip count={marked.ids.length} onSign={() => signOrReview(marked.ids)} onClear={marked.clear} />
        )}
        {marked.ids.length === 0 && ready.length > 1 && (
          <ReadyStrip count={ready.length} onReview={() => signOrReview(ready)} />
        )}
      </section>
      <PaneHandle
        label={t('frame.resize', { name: t(`box.${box}`) })}
        width={width}
        min={260}
        max={620}
        onChange={setWidth}
        pane="left"
      />
      <section ref={pane} tabIndex={-1} aria-label={t('list.reading')} className={styles.letter}>
        <TabStrip current={letter} />
        <div className={styles.reader}>
          {letter === null ? (
            <EmptyState icon="inbox" title={t('list.pick')} text={t('list.pickText')} />
          ) : (
            <LetterPane
              key={letter}
              id={letter}
              signByKey={marked.ids.length === 0}
              onBack={() => show(null, false)}
              onDone={() => goOn([letter])}
              onSign={() => setSigning([letter])}
            />
          )}
        </div>
      </section>
      {signing && <SigningDialog ids={signing} onClose={closeSigning} />}
    </div>
  )
}

const isWide = (): boolean => matchMedia('(min-width: 701px)').matches
