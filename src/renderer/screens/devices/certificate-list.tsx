import { useId, useState } from 'react'
import type { DeviceCertificate, Devices } from '../../../protocol/desktop/device-calls.ts'
import { errorSentences } from '../../i18n/error-sentences.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { TokenPicture } from './token-picture.tsx'
import { TryDialog } from './try-dialog.tsx'
import page from '../../parts/page.module.css'
import styles from './devices.module.css'

export const CertificateList = ({ devices, onTried }: { devices: Devices; onTried: () => void }) => {
  const t = useText()
  const [tried, setTried] = useState<DeviceCertificate | null>(null)
  // Mine first: whoever comes here looks for the own name.
  const certificates = devices.certificates.toSorted((a, b) => Number(a.problem !== null) - Number(b.problem !== null))
  return (
    <section aria-label={t('tokens.certificates')} className={styles.section}>
      <h2 className={page.subtitle}>{t('tokens.certificates')}</h2>
      {certificates.length === 0 && (
        <>
          <p className={styles.none}>
            <strong>{t('tokens.none.title')}.</strong> {t(`tokens.none.${whyNone(devices)}`)}
          </p>
          <TokenPicture />
        </>
      )}
      <ul className={styles.cards}>
        {certificates.map((certificate) => (
          <Certificate key={certificate.id} certificate={certificate} onTry={() => setTried(certificate)} />
        ))}
      </ul>
      {tried && (
        <TryDialog
          certificate={tried}
          onClose={() => {
            setTried(null)
            onTried()
          }}
        />
      )}
    </section>
  )
}

const whyNone = ({ drivers, readers }: Devices): 'noDriver' | 'noToken' | 'empty' => {
  if (!drivers.some(({ result }) => result === 'ok')) return 'noDriver'
  return readers.some(({ token }) => token !== null) ? 'empty' : 'noToken'
}

const Certificate = ({ certificate, onTry }: { certificate: DeviceCertificate; onTry: () => void }) => {
  const t = useText()
  const format = useFormat()
  const [language] = useLanguage()
  const id = useId()
  const { subject, issuer, notBefore, notAfter, key, label, pin, mine, problem } = certificate
  const isHidden = subject === ''
  const isLocked = pin === 'locked'
  const sentences = problem && errorSentences(problem, language, t)
  const facts: [string, string][] = [
    ...(isHidden ? [] : [[t('tokens.holder'), t(mine ? 'tokens.mine' : 'tokens.notMine')] as [string, string]]),
    ...(issuer === '' ? [] : [[t('tokens.issuer'), issuer] as [string, string]]),
    ...(notBefore === null || notAfter === null
      ? []
      : [
          [t('tokens.valid'), t('tokens.validFromTo', { from: format.date(notBefore), to: format.date(notAfter) })] as [
            string,
            string,
          ],
        ]),
    ...(key === '' ? [] : [[t('tokens.key'), key] as [string, string]]),
    [t('tokens.token'), label],
    [t('tokens.pin'), t(`tokens.pin.${pin}`)],
  ]
  return (
    <li className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h3 id={id} className={styles.subject}>
          {isHidden ? label : subject}
        </h3>
        <StateWord state={problem || isLocked ? 'wrong' : isHidden ? 'hidden' : 'good'} />
      </div>
      {isHidden && <p className={page.help}>{t('tokens.hidden')}</p>}
      {sentences && (
        <p className={styles.wrong}>
          {problem?.code === 'certificate_not_yours' ? t('tokens.notYours') : `${sentences.happened} ${sentences.next}`}
        </p>
      )}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {certificate.asksEachTime && <p className={page.help}>{t('tokens.asksEachTime')}</p>}
      {!problem && !isLocked && (
        <div>
          <Button icon={<Icon name="sign" />} onPress={onTry} aria-describedby={id}>
            {t('tokens.try')}
          </Button>
        </div>
      )}
    </li>
  )
}

const stateWords = {
  good: ['check', 'tokens.usable'],
  hidden: ['lock', 'tokens.needsPin'],
  wrong: ['alert', 'tokens.notUsable'],
} as const

const StateWord = ({ state }: { state: keyof typeof stateWords }) => {
  const t = useText()
  const [icon, words] = stateWords[state]
  return (
    <span className={styles.state} data-state={state}>
      <Icon name={icon} size={16} /> {t(words)}
    </span>
  )
}
