import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Checked } from '../../../protocol/desktop/check-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PdfView } from '../../parts/pdf/pdf-view.tsx'
import { readFileAsBase64 } from '../draft/read-file.ts'
import { AnchorList } from './anchor-list.tsx'
import { CheckReport } from './check-report.tsx'
import { useDropped } from './use-dropped.ts'
import styles from './check.module.css'

interface Checking {
  file: File
  data: string
}

/** Any PDF that somebody holds in their hands: shown as it is, and judged beside it. Nothing of it is kept. */
export const CheckScreen = () => {
  const t = useText()
  const [current, setCurrent] = useState<Checking | null>(null)
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problem, setProblem] = useState<LontarError | null>(null)
  const { mutateAsync: check, isPending } = useOfficeAction('check.file')

  const run = async (read: () => Promise<Checking>, online: boolean) => {
    try {
      const next = await read()
      setCurrent(next)
      setChecked(await check({ data: next.data, online }))
    } catch (error) {
      setProblem(LontarError.from(error))
    }
  }
  const open = (files: readonly File[]) => {
    const file = files.find(({ name, type }) => type === 'application/pdf' || /\.pdf$/i.test(name)) ?? files[0]
    if (!file) return
    setProblem(null)
    setChecked(null)
    setCurrent(null)
    void run(async () => ({ file, data: await readFileAsBase64(file) }), false)
  }
  const drop = useDropped(open)
  const choose = (label: string, variant: 'primary' | 'plain') => (
    <FileTrigger acceptedFileTypes={['application/pdf', '.pdf']} onSelect={(list) => open([...(list ?? [])])}>
      <Button variant={variant} icon={<Icon name="search" />}>
        {label}
      </Button>
    </FileTrigger>
  )
  return (
    <div className={styles.screen} {...drop.handlers}>
      {drop.isOver && (
        <div className={styles.drop} aria-hidden="true">
          {t('check.drop')}
        </div>
      )}
      {current ? (
        <section className={styles.paper} aria-label={t('check.file')}>
          <PdfView key={current.file.name} url={current.file} name={current.file.name} />
        </section>
      ) : (
        <section className={styles.paper} aria-label={t('check.file')}>
          <EmptyState
            icon="search"
            title={t('check.empty')}
            text={t('check.emptyText')}
            action={choose(t('check.choose'), 'primary')}
          />
        </section>
      )}
      <section className={styles.side} aria-label={t('check.result')}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('nav.verifikasi')}</h1>
          {current && <p className={styles.file}>{current.file.name}</p>}
          {current && choose(t('check.other'), 'plain')}
        </header>
        {problem && <ErrorPanel error={problem} />}
        {current && !checked && !problem && <output>{t('verdict.checking')}</output>}
        {current && checked && (
          <CheckReport
            checked={checked}
            name={current.file.name}
            size={current.file.size}
            isAsking={isPending}
            onAsk={() => void run(() => Promise.resolve(current), true)}
          />
        )}
        <AnchorList isOpen={current === null} />
      </section>
    </div>
  )
}
