import { useRef, useState } from 'react'
import { dispositionTabs, dispositionPlace, formatPlace, type Place } from '../../navigation/place.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useGo } from '../../navigation/use-place.tsx'
import { useRememberedNumber } from '../../navigation/use-remembered.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { PaneHandle } from '../../parts/pane-handle.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { LetterPane } from '../letter/letter-pane.tsx'
import { SigningDialog } from '../signing/signing-dialog.tsx'
import box from '../box/box-screen.module.css'
import { DispositionList } from './disposition-list.tsx'
import styles from './disposition-screen.module.css'

/** What was given to me, open and late first; and what I gave, with how far each is. */
export const DispositionScreen = ({ place }: { place: Extract<Place, { screen: 'disposisi' }> }) => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { tab, letter } = place
  const [width, setWidth] = useRememberedNumber('list', 330)
  const begin = useBegin()
  const [signing, setSigning] = useState<string | null>(null)
  const pane = useRef<HTMLDivElement>(null)
  const { data, error } = useOfficeQuery('dispositions.list', { which: tab === 'saya' ? 'mine' : 'given' })
  const rows = data?.rows ?? []
  const show = (id: string, replace = true) => go(dispositionPlace(tab, id), { replace })
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.letterId === letter)
    const next = letter === null ? rows[0] : rows.slice(at).find((r) => r.letterId !== letter)
    const before = rows.slice(0, Math.max(at, 0)).findLast((r) => r.letterId !== letter)
    const row = by === 1 ? next : before
    if (row) show(row.letterId)
  }
  useShortcuts({ j: () => step(1), k: () => step(-1) })

  return (
    <div className={`${box.screen} ${letter === null ? '' : box.reading}`}>
      <section className={box.list} style={{ width }} aria-label={t('disposition.tabs')}>
        <header className={styles.head}>
          <div className={styles.line}>
            <h1 className={styles.title}>{t('nav.disposisi')}</h1>
            <span className={styles.count} aria-live="polite">
              {t('disposition.count', { n: rows.length })}
            </span>
          </div>
          <nav aria-label={t('disposition.tabs')} className={styles.tabs}>
            {dispositionTabs.map((name) => (
              <a key={name} href={formatPlace(dispositionPlace(name))} aria-current={name === tab ? 'page' : undefined}>
                {t(`disposition.tab.${name}`)}
              </a>
            ))}
          </nav>
        </header>
        {error && <ErrorPanel error={error} />}
        {data && rows.length === 0 && (
          <EmptyState
            icon="tree"
            title={t(`disposition.empty.${tab}.title`)}
            text={t(`disposition.empty.${tab}.text`)}
          />
        )}
        {rows.length > 0 && (
          <DispositionList
            tab={tab}
            rows={rows}
            current={letter}
            onShow={(id) => show(id, false)}
            onEnter={() => pane.current?.focus()}
            label={`${t(`disposition.tab.${tab}`)}, ${format.number(rows.length)}`}
          />
        )}
      </section>
      <PaneHandle
        label={t('frame.resize', { name: t('nav.disposisi') })}
        width={width}
        min={260}
        max={620}
        onChange={setWidth}
        pane="left"
      />
      <section ref={pane} tabIndex={-1} aria-label={t('list.reading')} className={box.letter}>
        {letter === null ? (
          <EmptyState icon="tree" title={t('disposition.pick')} text={t('disposition.pickText')} />
        ) : (
          <LetterPane
            key={letter}
            id={letter}
            signByKey
            onBack={() => go(dispositionPlace(tab))}
            onDone={() => undefined}
            onSign={() => begin('signing.sign', () => setSigning(letter))}
          />
        )}
      </section>
      {signing && <SigningDialog ids={[signing]} onClose={() => setSigning(null)} />}
    </div>
  )
}
