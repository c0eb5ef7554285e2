import { boardColumns, type BoardColumn as StepColumn } from '../../../../domain/permits/boards/board-columns.ts'
import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import type { CaseFilters } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { casePlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { useNames } from '../../../session/use-names.ts'
import { RowList } from '../../finding/row-list.tsx'
import { BoardCard } from './board-card.tsx'
import { useCasePages } from './use-case-pages.ts'
import styles from './board.module.css'

export interface BoardColumnProps {
  column: DesktopOutput<'permits.board'>['columns'][number]
  by: 'step' | 'position'
  filters: CaseFilters
  current: string | null
  onShow: (id: string) => void
}

/** One step or one position, with what lies there: the most urgent first. */
export const BoardColumn = ({ column, by, filters, current, onShow }: BoardColumnProps) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const go = useGo()
  const pages = useCasePages('permits.cards', { by, column: column.column, filters }, column.cards, column.count)
  const step = boardColumns.find((name) => name === column.column)
  const title = by === 'step' && step ? t(`board.column.${step satisfies StepColumn}`) : names.position(column.column)
  const open = ({ id }: { id: string }) => go(casePlace(id))
  return (
    <section className={styles.column} aria-label={title}>
      <header className={styles.columnHead}>
        <h2 className={styles.columnTitle} title={title}>
          {title}
        </h2>
        <span className={styles.columnCount}>
          {format.number(column.count)}
          <span className="only-for-screen-readers"> {t('board.count', { n: column.count })}</span>
        </span>
        {column.late > 0 && (
          <span className={styles.columnLate}>{t('board.countLate', { n: format.number(column.late) })}</span>
        )}
      </header>
      {column.count === 0 ? (
        <p className={styles.nothing}>{t('board.nothing')}</p>
      ) : (
        <RowList
          label={`${title}, ${t('board.count', { n: column.count })}`}
          rows={pages.cards}
          rowHeight={92}
          current={current}
          onShow={({ id }) => onShow(id)}
          onPick={open}
          onEnter={open}
          onNeed={pages.need}
        >
          {(card) => <BoardCard card={card} by={by} />}
        </RowList>
      )}
    </section>
  )
}
