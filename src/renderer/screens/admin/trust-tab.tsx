import { useId } from 'react'
import type { z } from 'zod'
import type { anchorSchema } from '../../../protocol/desktop/check-calls.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { saveBytes } from '../../parts/save-file.ts'
import { useNow } from '../../parts/use-now.ts'
import admin from './admin.module.css'
import styles from './trust.module.css'

type Anchor = z.infer<typeof anchorSchema>

/** Whom the province trusts: to be read and compared here, and changed by nobody but who may write the files of the server. */
export const TrustTab = () => {
  const t = useText()
  const { data, error } = useOfficeQuery('check.anchors', {})
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  return (
    <section className={admin.tab} aria-label={t('admin.tab.kepercayaan')}>
      <p>{t('trust.about')}</p>
      <p className={styles.note}>
        <Icon name="lock" size={16} />
        <span>{t('trust.readOnly')}</span>
      </p>
      {data.anchors.length === 0 ? (
        <EmptyState icon="lock" title={t('trust.none')} text={t('trust.noneText')} />
      ) : (
        <ul className={styles.cards}>
          {data.anchors.map((anchor) => (
            <AnchorCard key={anchor.fingerprint} anchor={anchor} />
          ))}
        </ul>
      )}
      <HowToChange />
    </section>
  )
}

const AnchorCard = ({ anchor }: { anchor: Anchor }) => {
  const t = useText()
  const format = useFormat()
  const now = useNow()
  const headId = useId()
  const { subject, issuer, notBefore, notAfter, retiredAt, fingerprint, der } = anchor
  const standing = standingOf(anchor, now)
  return (
    <li className={styles.card} aria-labelledby={headId}>
      <div className={styles.head}>
        <h2 id={headId} className={styles.name}>
          {subject}
        </h2>
        <p className={styles.standing} data-standing={standing}>
          <Icon name={icons[standing]} size={16} />
          <span>{t(`trust.${standing}`, { day: retiredAt ? format.date(retiredAt) : '' })}</span>
        </p>
      </div>
      {issuer !== subject && <p>{t('trust.issuer', { issuer })}</p>}
      <p>{t('trust.valid', { from: format.date(notBefore), to: format.date(notAfter) })}</p>
      <p className={styles.soft}>{t('trust.for')}</p>
      <p className={styles.soft}>
        {t('trust.fingerprint')}. {t('trust.compare')}
      </p>
      <p className={styles.print}>
        {fingerprint.match(/.{4}/g)?.map((group, place) => (
          // The same four signs may stand twice.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={place}>{group} </span>
        ))}
      </p>
      <div>
        <Button
          icon={<Icon name="save" />}
          aria-label={t('trust.saveOf', { name: subject })}
          onPress={() => saveBytes(`${fingerprint.slice(0, 16)}.cer`, der, 'application/pkix-cert')}
        >
          {t('trust.save')}
        </Button>
      </div>
    </li>
  )
}

type Standing = 'inForce' | 'retired' | 'expired' | 'notYet'
const icons: Record<Standing, IconName> = { inForce: 'check', retired: 'void', expired: 'clock', notYet: 'clock' }

const standingOf = ({ notBefore, notAfter, retiredAt }: Anchor, now: number): Standing => {
  if (retiredAt !== null && Date.parse(retiredAt) <= now) return 'retired'
  if (Date.parse(notAfter) < now) return 'expired'
  return Date.parse(notBefore) > now ? 'notYet' : 'inForce'
}

const HowToChange = () => {
  const t = useText()
  return (
    <details className={styles.how}>
      <summary>{t('trust.how')}</summary>
      <ol>
        <li>
          {t('trust.how1')}
          <pre>openssl x509 -in penerbit.pem -noout -subject -dates -fingerprint -sha256</pre>
        </li>
        <li>{t('trust.how2')}</li>
        <li>
          {t('trust.how3')}
          <pre>{'{ "9F:86:D0:81:…:0A:08": "2026-08-14" }'}</pre>
        </li>
        <li>{t('trust.how4')}</li>
      </ol>
    </details>
  )
}
