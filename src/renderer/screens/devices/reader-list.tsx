import type { Devices, ReaderRow } from '../../../protocol/desktop/device-calls.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import page from '../../parts/page.module.css'
import styles from './devices.module.css'

/** Every reader that any driver sees, and what is in it. */
export const ReaderList = ({ devices }: { devices: Devices }) => {
  const t = useText()
  return (
    <section aria-label={t('tokens.readers')} className={styles.section}>
      <h2 className={page.subtitle}>{t('tokens.readers')}</h2>
      {devices.readers.length === 0 && <p className={page.help}>{t('tokens.readersNone')}</p>}
      <ul className={page.rows}>
        {devices.readers.map((reader, i) => (
          <Reader key={`${reader.driver}:${i}`} reader={reader} devices={devices} />
        ))}
      </ul>
    </section>
  )
}

const Reader = ({ reader, devices }: { reader: ReaderRow; devices: Devices }) => {
  const t = useText()
  const { name, driver, token, problem } = reader
  const by = devices.drivers.find(({ path }) => path === driver)
  // A token that two drivers see stands here twice; the certificates say which of them is used.
  const other =
    token?.certificates === 0 &&
    devices.readers.some((one) => one.driver !== driver && one.token?.certificates && one.token.label === token.label)
  return (
    <li className={styles.row}>
      <Icon name={problem ? 'alert' : token === null ? 'reader' : 'token'} />
      <div className={styles.words}>
        <span className={styles.subject}>{name || by?.maker || driver}</span>
        <span className={problem ? styles.wrong : page.help}>
          {problem !== '' && t('tokens.unreadReader', { problem })}
          {problem === '' && token === null && t('tokens.emptyReader')}
          {problem === '' &&
            token &&
            [
              t('tokens.tokenIn', {
                label: token.label,
                maker: [token.maker, token.model].filter(Boolean).join(' '),
                n: token.certificates,
              }),
              other && t('tokens.shownByOther'),
            ]
              .filter(Boolean)
              .join(' · ')}
        </span>
      </div>
    </li>
  )
}
