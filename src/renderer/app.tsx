import { QueryClientProvider, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LontarBridge } from '../protocol/desktop-api.ts'
import type { ErrorMessage } from '../protocol/errors/lontar-error.ts'
import { BridgeProvider } from './bridge/bridge-context.tsx'
import { refreshOn } from './bridge/refresh.ts'
import { useOfficeQuery } from './bridge/use-office.ts'
import { useAnyOfficeEvent } from './bridge/use-office-event.ts'
import { TextProvider } from './i18n/text-context.tsx'
import { PlaceProvider } from './navigation/use-place.tsx'
import { NewWorkProvider } from './new-work/new-work-context.tsx'
import { AnnouncerProvider } from './parts/announcer.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { ErrorPanel } from './parts/error-panel.tsx'
import { Frame } from './screens/frame/frame.tsx'
import { OfferedThings } from './screens/offered/offered-things.tsx'
import { DiagnosisButton } from './screens/settings/diagnosis/diagnosis-button.tsx'
import { OfficeStopped } from './screens/frame/office-stopped.tsx'
import { RestartNotice } from './screens/frame/restart-notice.tsx'
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx'
import { LockScreen } from './screens/lock/lock-screen.tsx'
import { useActivity } from './screens/lock/use-activity.ts'
import { SessionProvider } from './session/session-context.tsx'

/** The screens of Lontar over one bridge to the office. */
export const App = ({ bridge, queries }: { bridge: LontarBridge; queries: QueryClient }) => (
  <BridgeProvider value={bridge}>
    <QueryClientProvider client={queries}>
      <TextProvider>
        <AnnouncerProvider>
          <PlaceProvider>
            <ErrorBoundary>
              <SignedInOrNot />
            </ErrorBoundary>
          </PlaceProvider>
        </AnnouncerProvider>
      </TextProvider>
    </QueryClientProvider>
  </BridgeProvider>
)

const SignedInOrNot = () => {
  const queries = useQueryClient()
  const [isStopped, setStopped] = useState(false)
  const [deaths, setDeaths] = useState<readonly Date[]>([])
  const [isRestarted, setRestarted] = useState(false)
  const [endedBy, setEndedBy] = useState<ErrorMessage | null>(null)
  useAnyOfficeEvent((event) => {
    if (event.event === 'session.ended') setEndedBy(event.reason)
    if (event.event === 'office.died') {
      setStopped(event.stopped)
      setDeaths((before) => [...before, new Date()].slice(-10))
      setRestarted(!event.stopped)
    }
    refreshOn(queries, event)
  })
  const lock = useOfficeQuery('session.lockState', {})
  const me = useOfficeQuery('session.me', {})
  const directory = useOfficeQuery('directory.get', {}, { enabled: me.data !== undefined && me.data !== null })

  useActivity()
  // Without anybody signed in it says no more than that.
  const error = [me.error, me.data ? directory.error : null].find((one) => one && one.code !== 'session_locked')
  if (isStopped || error?.code === 'office_stopped')
    return <OfficeStopped deaths={deaths} onStarted={() => setStopped(false)} />
  const restart = <RestartNotice isShown={isRestarted} onClose={() => setRestarted(false)} />
  if (lock.data?.locked) return <LockScreen state={lock.data} />
  if (error) return <ErrorPanel error={error} actions={<DiagnosisButton />} />
  if (me.data === undefined) return null
  if (me.data === null)
    return (
      <>
        {restart}
        <SignInScreen endedBy={endedBy} />
        <OfferedThings isSignedIn={false} />
      </>
    )
  if (directory.data === undefined) return null
  return (
    <SessionProvider value={{ me: me.data, directory: directory.data }}>
      <NewWorkProvider>
        <Frame notice={restart} />
        <OfferedThings isSignedIn />
      </NewWorkProvider>
    </SessionProvider>
  )
}
