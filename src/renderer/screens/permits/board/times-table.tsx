import type { Dashboard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { useKindNames } from './use-kind-names.ts'
import styles from './dashboard.module.css'

/** How many working days each kind took, in all and step by step, beside what is promised. */
export const TimesTable = ({ times }: { times: Dashboard['times'] }) => {
  const t = useText()
  const format = useFormat()
  const kinds = useKindNames()
  if (times.length === 0) return null
  const row = (kind: string, step: string) => times.find((each) => each.kind === kind && each.step === step)
  const cells = (found: Dashboard['times'][number] | undefined, promised: number | null) => (
    <>
      <td>{found ? format.number(found.cases) : '–'}</td>
      <td>{found ? format.number(found.median) : '–'}</td>
      <td>{found ? format.number(found.p90) : '–'}</td>
      <td>{promised === null ? '–' : format.number(promised)}</td>
    </>
  )
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{t('dash.times')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.kind')}</th>
            <th scope="col">{t('dash.cases')}</th>
            <th scope="col">{t('dash.median')}</th>
            <th scope="col">{t('dash.p90')}</th>
            <th scope="col">{t('dash.promised')}</th>
          </tr>
        </thead>
        {[...new Set(times.map(({ kind }) => kind))].map((kind) => (
          <tbody key={kind}>
            <tr className={styles.whole}>
              <th scope="row">{kinds.kind(kind)}</th>
              {cells(row(kind, ''), kinds.serviceDays(kind))}
            </tr>
            {kinds
              .steps(kind)
              .filter(({ id }) => row(kind, id))
              .map(({ id, days }) => (
                <tr key={id}>
                  <th scope="row" className={styles.step}>
                    {kinds.step(kind, 0, id)}
                  </th>
                  {cells(row(kind, id), days)}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
