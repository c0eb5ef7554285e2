import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { permitPlace, type PermitPlace } from '../../navigation/permit-places.ts'
import { formatPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { BoardTabs } from './board/board-tabs.tsx'
import { CaseScreen } from './case/case-screen.tsx'
import { NewApplication } from './new-application/new-application.tsx'
import styles from './permits.module.css'

const boardTabs = ['papan', 'daftar', 'kalender', 'dasbor'] as const

/** The permit desk: boards over all cases, one case in hand, and the counter where applications are entered. */
export const PermitsScreen = ({ place }: { place: PermitPlace }) => {
  if (place.tab === 'berkas' && place.case !== null) {
    return <CaseScreen key={place.case} id={place.case} place={place} />
  }
  if (place.tab === 'baru') return <NewApplication key={place.case} place={place} />
  return <Boards place={place} />
}

const Boards = ({ place }: { place: PermitPlace }) => {
  const t = useText()
  const go = useGo()
  const mine = useOfficeQuery('permits.mine', {})
  const mayEnter = (mine.data?.counter.length ?? 0) > 0
  const begin = () => go(permitPlace('baru'))
  useShortcuts({ b: begin }, { enabled: mayEnter, begins: 'permits.apply' })
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('nav.izin')}</h1>
        <nav aria-label={t('permits.tabs')} className={styles.tabs}>
          {boardTabs.map((tab) => (
            <a key={tab} href={formatPlace(permitPlace(tab))} aria-current={tab === place.tab ? 'page' : undefined}>
              {t(`permits.tab.${tab}`)}
            </a>
          ))}
        </nav>
        {mayEnter && (
          <Button variant="primary" shortcut="B" icon={<Icon name="plus" />} begins="permits.apply" onPress={begin}>
            {t('permits.new')}
          </Button>
        )}
      </header>
      <div className={styles.body}>
        <BoardTabs place={place} />
      </div>
    </div>
  )
}
