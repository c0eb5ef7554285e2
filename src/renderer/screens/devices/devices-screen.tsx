import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { AddDriver } from './add-driver.tsx'
import { CertificateList } from './certificate-list.tsx'
import { CopyReport } from './copy-report.tsx'
import { DriverList } from './driver-list.tsx'
import { ReaderList } from './reader-list.tsx'
import page from '../../parts/page.module.css'

/** What this computer can sign with, and what is wrong where it cannot: for the person, and for IT over the telephone. */
export const DevicesScreen = () => {
  const t = useText()
  const queries = useQueryClient()
  // Who presses the button wants drivers asked that were set aside as well.
  const [again, setAgain] = useState(false)
  const { data, error, isFetching, refetch } = useOfficeQuery('devices.look', { again }, { keepPrevious: true })
  // Tokens come and go: what was seen on an earlier visit says nothing.
  useEffect(() => () => queries.removeQueries({ queryKey: ['devices.look'] }), [queries])
  const look = () => (again ? void refetch() : setAgain(true))
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1 className={page.title}>{t('nav.perangkat')}</h1>
        <div className={page.buttons}>
          {data && <CopyReport report={data.report} />}
          <Button variant="primary" icon={<Icon name="search" />} onPress={look} isDisabled={isFetching}>
            {t('tokens.look')}
          </Button>
        </div>
      </header>
      <p className={page.help}>{t('tokens.lead')}</p>
      <output className={page.help}>{isFetching && t('tokens.looking')}</output>
      {error && <ErrorPanel error={error} />}
      {data && (
        <>
          <CertificateList devices={data} onTried={() => void refetch()} />
          <ReaderList devices={data} />
          <DriverList devices={data} onChanged={() => void refetch()} />
          <AddDriver mayAdd={data.mayAdd} example={data.example} onAdded={() => void refetch()} />
        </>
      )}
    </div>
  )
}
