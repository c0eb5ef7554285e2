import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import type { DesktopInput, DesktopOutput } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { LanguageSwitch } from '../../parts/language-switch.tsx'
import { Wordmark } from '../../parts/wordmark.tsx'
import { DiagnosisButton } from '../settings/diagnosis/diagnosis-button.tsx'
import { NewcomerForm } from './newcomer-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { RepairPanel } from './repair-panel.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './sign-in-screen.module.css'
import { RecoveryForm } from './recovery-form.tsx'
import { useOfferedAnswer } from './use-offered-answer.ts'
import { useSecretCall } from './use-secret-call.ts'

type Person = DesktopOutput<'session.people'>['people'][number]

/** Who sits at this computer. People stored here get in without a network, by their password; in a demonstration by their name alone. */
export const SignInScreen = ({ endedBy }: { endedBy: ErrorMessage | null }) => {
  const t = useText()
  const queries = useQueryClient()
  const people = useOfficeQuery('session.people', {})
  const signIn = useSecretCall('session.signIn')
  const [person, setPerson] = useState<Person | null>(null)
  const [isNewcomer, setNewcomer] = useState(false)
  const [recovers, setRecovers] = useState(false)
  const answer = useOfferedAnswer()

  const enter = async (asked: DesktopInput<'session.signIn'>) => {
    const me = await signIn.ask(asked)
    if (me) queries.setQueryData(queryKey('session.me', {}), me)
    else setRecovers(false)
  }
  const choose = (chosen: Person) => {
    signIn.forget()
    setPerson(chosen)
    if (!chosen.asksPassword) void enter({ personId: chosen.personId })
  }
  const goBack = () => {
    signIn.forget()
    setRecovers(false)
    setPerson(null)
    setNewcomer(false)
  }

  const list = people.data?.people ?? []
  const isDemo = people.data?.demo ?? true
  const nobodyHere = people.data?.serverReachable === true && !isDemo && list.length === 0
  const asks = person?.asksPassword === true
  const error = signIn.error ?? (person || isNewcomer ? null : (people.error ?? endedBy))
  const working = signIn.isWorking ? person : null
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
          <DiagnosisButton />
          <LanguageSwitch />
        </header>
        <h1 className={styles.title}>{t('signIn.title')}</h1>
        <p className="only-for-screen-readers" aria-live="polite">
          {working && t('signIn.working', { name: working.name })}
        </p>
        {signIn.error?.code === 'store_damaged' ? (
          <>
            <RepairPanel onDone={goBack} />
            <div>
              <Button onPress={goBack}>{t('signIn.otherPerson')}</Button>
            </div>
          </>
        ) : isNewcomer || nobodyHere ? (
          <>
            {endedBy && !signIn.error && <ErrorPanel error={endedBy} />}
            <NewcomerForm
              isWorking={signIn.isWorking}
              error={signIn.error}
              onEnrol={(asked) => void enter(asked)}
              onBack={list.length > 0 ? goBack : undefined}
            />
          </>
        ) : person && recovers ? (
          <RecoveryForm
            person={person}
            offered={answer}
            onOpened={(password) => void enter({ personId: person.personId, password })}
            onBack={() => setRecovers(false)}
          />
        ) : asks && person ? (
          <PasswordForm
            name={person.name}
            isWorking={signIn.isWorking}
            error={signIn.error}
            onPassword={(password) => void enter({ personId: person.personId, password })}
            onBack={goBack}
            onRecover={() => setRecovers(true)}
          />
        ) : (
          <>
            <p className={styles.lead}>{t(isDemo ? 'signIn.lead' : 'signIn.leadPassword')}</p>
            {error && <ErrorPanel error={error} />}
            {people.data?.serverReachable === false && list.length > 0 && (
              <output className={styles.offline}>
                {t('signIn.offline')} {again}
              </output>
            )}
            {people.data && list.length === 0 && (
              <EmptyState icon="person" title={t('signIn.emptyTitle')} text={t('signIn.emptyText')} action={again} />
            )}
            <PeopleList people={list} working={working} isDisabled={signIn.isWorking} onChoose={choose} />
            {!isDemo && (
              <div>
                <Button onPress={() => setNewcomer(true)}>{t('signIn.newcomer')}</Button>
              </div>
            )}
          </>
        )}
      </div>
    </main>
  )
}
