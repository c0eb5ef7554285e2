import { useState } from 'react'
import type { Delivery } from '../../../domain/letter.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNames } from '../../session/use-names.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import styles from './facts.module.css'

/** Where the letter went, who has it, and what became of it there. What nobody has read can be taken back. */
export const DeliveryList = ({ detail }: { detail: LetterDetail }) => {
  const t = useText()
  const names = useNames()
  const [taking, setTaking] = useState<Delivery | null>(null)
  const { letter, maySend, withdrawalAsked } = detail
  const mayTake = (d: Delivery) =>
    maySend && !d.read && !d.withdrawn && (letter.state === 'dikirim' || letter.state === 'diterima')
  return (
    <>
      <ul className={styles.list}>
        {letter.deliveries.map((delivery, index) => {
          const { unitId, positionId, as } = delivery
          const place = positionId ? names.position(positionId) : names.unit(unitId)
          return (
            <li key={`${unitId} ${positionId ?? ''}`} className={styles.entry}>
              <span className={styles.strong}>
                {place} {as === 'copy' && `(${t('reading.asCopy')})`}
              </span>
              <DeliveryFacts delivery={delivery} isAsked={withdrawalAsked.includes(index)} />
              {mayTake(delivery) && (
                <span>
                  <Button
                    variant="quiet"
                    begins="letters.withdraw"
                    aria-label={t('withdraw.from', { place })}
                    onPress={() => setTaking(delivery)}
                  >
                    {t('withdraw.do')}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {taking && <WithdrawDialog letter={letter} delivery={taking} onClose={() => setTaking(null)} />}
    </>
  )
}

const DeliveryFacts = ({ delivery, isAsked }: { delivery: Delivery; isAsked: boolean }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const { sentAt, received, read, agenda, withdrawn, followedUp } = delivery
  const told = (at: { at: string; by: { personId: string } }) => ({
    time: format.dateTime(at.at),
    who: names.person(at.by.personId),
  })
  // Only the server takes back: until it has answered this is a wish.
  if (withdrawn && isAsked)
    return (
      <>
        <span className={styles.asked}>
          <Icon name="clock" size={14} /> {t('withdraw.asked', told(withdrawn))}
        </span>
        <blockquote className={styles.note}>{withdrawn.note}</blockquote>
      </>
    )
  if (withdrawn)
    return (
      <>
        <span className={styles.soft}>{t('reading.sent', { time: format.dateTime(sentAt) })}</span>
        <span className={styles.strong}>
          <Icon name="void" size={14} /> {t('withdraw.withdrawn', told(withdrawn))}
        </span>
        <blockquote className={styles.note}>{withdrawn.note}</blockquote>
      </>
    )
  return (
    <>
      <span className={styles.soft}>{t('reading.sent', { time: format.dateTime(sentAt) })}</span>
      <span className={styles.soft}>{received ? t('reading.received', told(received)) : t('reading.notReceived')}</span>
      {agenda && <span className={styles.soft}>{t('delivery.agenda', { number: agenda.text })}</span>}
      <span className={styles.soft}>{read ? t('reading.read', told(read)) : t('reading.notRead')}</span>
      {followedUp && (
        <>
          <span className={styles.soft}>{t('delivery.followedUp', told(followedUp))}</span>
          {followedUp.note !== '' && <blockquote className={styles.note}>{followedUp.note}</blockquote>}
        </>
      )}
    </>
  )
}
