import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Verdict } from '../../protocol/verdict.ts'
import { useOfficeAction, useOfficeQuery } from '../bridge/use-office.ts'
import { useText } from '../i18n/text-context.tsx'
import { AskedNote, mayAsk } from './asked-note.tsx'
import { Button } from './button.tsx'
import { ErrorPanel } from './error-panel.tsx'
import { VerdictFacts } from './verdict-facts.tsx'
import styles from './verdict-view.module.css'

/** The app's own check of a letter's signatures: the verdict first, then each signature with what was found. */
export const VerdictView = ({ letterId }: { letterId: string }) => {
  const query = useOfficeQuery('letters.judge', { id: letterId })
  const online = useOfficeAction('check.letter')
  const ask = () => online.mutate({ id: letterId, online: true }, { onSuccess: () => void query.refetch() })
  const verdict = query.data
  return (
    <VerdictPanel
      query={query}
      note={
        verdict &&
        (mayAsk(verdict) || online.data) && (
          <AskedNote
            asked={online.data?.asked ?? null}
            onAsk={mayAsk(verdict) ? ask : null}
            isAsking={online.isPending}
          />
        )
      }
    />
  )
}

/** The same of any document that the office has judged. */
export const VerdictPanel = ({
  query: { data, error, isFetching, refetch },
  note,
}: {
  query: Pick<UseQueryResult<Verdict, LontarError>, 'data' | 'error' | 'isFetching' | 'refetch'>
  note?: ReactNode
}) => {
  const t = useText()
  const again = (
    <Button variant="quiet" isDisabled={isFetching} onPress={() => void refetch()}>
      {t('verdict.again')}
    </Button>
  )
  return (
    <section className={styles.view} aria-label={t('verdict.title')} aria-busy={isFetching}>
      {error && <ErrorPanel error={error} announce="quiet" actions={again} />}
      {!error && !data && <p className={styles.soft}>{t('verdict.checking')}</p>}
      {!error && data && <VerdictFacts verdict={data} actions={again} />}
      {!error && data && note}
    </section>
  )
}
