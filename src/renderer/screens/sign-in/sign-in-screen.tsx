import { useQueryClient } from '@tanstack/react-query'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { LanguageSwitch } from '../../parts/language-switch.tsx'
import { Wordmark } from '../../parts/wordmark.tsx'
import { byUnit } from './by-unit.ts'
import { PersonCard } from './person-card.tsx'
import styles from './sign-in-screen.module.css'

/** Who sits at this computer. People stored here get in without a network. */
export const SignInScreen = ({ endedBy }: { endedBy: ErrorMessage | null }) => {
  const t = useText()
  const queries = useQueryClient()
  const people = useOfficeQuery('session.people', {})
  const signIn = useOfficeAction('session.signIn')
  const enter = (personId: string) =>
    signIn.mutate({ personId }, { onSuccess: (me) => queries.setQueryData(queryKey('session.me', {}), me) })
  const error = signIn.error ?? people.error ?? endedBy
  const list = people.data?.people ?? []
  const working = signIn.isPending ? list.find((p) => p.personId === signIn.variables.personId) : undefined
  const again = (
    <Button onPress={() => void people.refetch()} variant={list.length === 0 ? 'primary' : 'plain'}>
      {t('common.retry')}
    </Button>
  )

  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.header}>
          <Wordmark large />
          <LanguageSwitch />
        </header>
        <h1 className={styles.title}>{t('signIn.title')}</h1>
        <p className={styles.lead}>{t('signIn.lead')}</p>
        {error && <ErrorPanel error={error} />}
        {people.data?.serverReachable === false && list.length > 0 && (
          <output className={styles.offline}>
            {t('signIn.offline')} {again}
          </output>
        )}
        <p className="only-for-screen-readers" aria-live="polite">
          {working && t('signIn.working', { name: working.name })}
        </p>
        {people.data && list.length === 0 && (
          <EmptyState icon="person" title={t('signIn.emptyTitle')} text={t('signIn.emptyText')} action={again} />
        )}
        {byUnit(list).map(({ unit, people }) => (
          <section key={unit} aria-label={unit}>
            <h2 className={styles.unit}>{unit}</h2>
            <ul className={styles.cards}>
              {people.map((person) => (
                <li key={person.personId}>
                  <PersonCard
                    person={person}
                    isDisabled={signIn.isPending}
                    isWorking={working?.personId === person.personId}
                    onPress={() => enter(person.personId)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  )
}
