import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { unitOf, type Unit } from '../../../domain/directory.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { readFileAsBase64 } from '../draft/read-file.ts'
import { unitsOf, type Admin } from './admin.ts'
import { isPicture, largestLogo } from './logo.ts'
import { useChange } from './use-change.ts'
import styles from './admin.module.css'

type Letterhead = NonNullable<Unit['letterhead']>
const usual: Letterhead = { logo: null, balinese: '', lines: '' }

/** Kop of an agency, by its own admin too: logo, aksara Bali, own lines. */
export const LetterheadTab = ({ admin }: { admin: Admin }) => {
  const t = useText()
  const units = unitsOf(admin)
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const unit = unitOf(admin.directory, unitId)
  return (
    <div className={styles.tab}>
      {units.length > 1 && (
        <div className={styles.tools}>
          <div className={styles.find}>
            <SearchSelect
              label={t('admin.unit')}
              value={unitId}
              onChange={(id) => id !== null && setUnitId(id)}
              options={units.map((u) => ({ value: u.id, label: u.name, description: u.abbreviation }))}
            />
          </div>
        </div>
      )}
      {unit && <LetterheadForm key={unit.id} admin={admin} unit={unit} />}
    </div>
  )
}

const LetterheadForm = ({ admin, unit }: { admin: Admin; unit: Unit }) => {
  const t = useText()
  const [value, setValue] = useState<Letterhead>(unit.letterhead ?? usual)
  const [picture, setPicture] = useState<string | null>(null)
  const [problem, setProblem] = useState<ErrorMessage | null>(null)
  const bring = useOfficeAction('admin.bringFile')
  const { send, error, isPending } = useChange(admin, () => undefined, t('kop.saved'))
  const mayChange = admin.base !== null
  const take = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    try {
      const bytes = new Uint8Array(await file.slice(0, 16).arrayBuffer())
      if (file.size > largestLogo || !isPicture(bytes))
        throw new LontarError('logo_refused', { name: file.name, limit: largestLogo })
      const data = await readFileAsBase64(file)
      const logo = await bring.mutateAsync({ name: file.name.slice(0, 200), data })
      setPicture(`data:image/${bytes[0] === 0xff ? 'jpeg' : 'png'};base64,${data}`)
      setValue({ ...value, logo })
    } catch (cause) {
      setProblem(LontarError.from(cause).toMessage())
    }
  }
  const told = problem ?? error
  return (
    <div className={styles.kop}>
      <div className={styles.form}>
        {told && <ErrorPanel error={told} />}
        <p className={styles.label}>{t('kop.logo')}</p>
        <p className={styles.lead}>{value.logo ? value.logo.name : t('kop.emblem')}</p>
        {mayChange && (
          <div className={styles.buttons}>
            <FileTrigger acceptedFileTypes={['.png', '.jpg', '.jpeg']} onSelect={(list) => void take(list?.[0])}>
              <Button begins="admin.bringFile" isDisabled={bring.isPending}>
                {t('kop.choose')}
              </Button>
            </FileTrigger>
            {value.logo && (
              <Button
                variant="quiet"
                onPress={() => {
                  setPicture(null)
                  setValue({ ...value, logo: null })
                }}
              >
                {t('kop.noLogo')}
              </Button>
            )}
          </div>
        )}
        <TextField
          label={t('kop.balinese')}
          description={t('kop.balineseHelp')}
          value={value.balinese}
          onChange={(balinese) => setValue({ ...value, balinese })}
          maxLength={120}
          isDisabled={!mayChange}
        />
        <TextArea
          label={t('kop.lines')}
          description={t('kop.linesHelp')}
          value={value.lines}
          onChange={(lines) => setValue({ ...value, lines })}
          maxLength={400}
          rows={3}
          isDisabled={!mayChange}
        />
        {mayChange && (
          <div>
            <Button
              variant="primary"
              begins="admin.change"
              isDisabled={isPending || bring.isPending}
              onPress={() => send({ kind: 'unit.letterhead', unitId: unit.id, letterhead: value })}
            >
              {t('admin.save')}
            </Button>
          </div>
        )}
      </div>
      <figure className={styles.kopSheet} aria-label={t('kop.preview')}>
        <div className={styles.kopLogo}>
          {picture ? (
            <img src={picture} alt={t('kop.logo')} />
          ) : (
            <span>{value.logo?.name ?? t('kop.emblemShort')}</span>
          )}
        </div>
        <div className={styles.kopWords}>
          <span>{admin.directory.province.toUpperCase()}</span>
          {value.balinese !== '' && <span lang="ban">{value.balinese}</span>}
          <strong>{unit.name.toUpperCase()}</strong>
          <small>
            {value.lines.trim() === ''
              ? [unit.address, unit.phone, unit.email, unit.web].filter(Boolean).join(' · ')
              : value.lines}
          </small>
        </div>
      </figure>
    </div>
  )
}
