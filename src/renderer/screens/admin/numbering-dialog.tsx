import { useState } from 'react'
import { defaultNumberPattern, formatNumber, isNumberPattern } from '../../../domain/number.ts'
import { defaultNumbering, type NumberingRules } from '../../../domain/numbering-rules.ts'
import { emptyBody } from '../../../domain/rich-text.ts'
import { useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { SearchSelect } from '../../parts/search-select.tsx'
import { Switch } from '../../parts/switch.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { positionOptions, type Admin } from './admin.ts'
import { ChangeDialog } from './change-dialog.tsx'
import styles from './admin.module.css'

/** How numbers are built, who numbers for whom, and whether blocks of them may be lent. */
export const NumberingDialog = ({ admin, onClose }: { admin: Admin; onClose: () => void }) => {
  const t = useText()
  const { directory, day } = admin
  const [value, setValue] = useState<NumberingRules>(directory.numbering ?? defaultNumbering)
  const [adding, setAdding] = useState<string | null>(null)
  const pattern = value.pattern ?? defaultNumberPattern
  const isRight = isNumberPattern(pattern) && value.leases.size >= 1 && value.leases.size <= 200
  const title = (id: string) => directory.positions.find((position) => position.id === id)?.title ?? id
  const setAuthority = (unitId: string, signatories: string[]) =>
    setValue({
      ...value,
      authorities: [...value.authorities.filter((each) => each.unitId !== unitId), { unitId, signatories }].filter(
        (each) => each.signatories.length > 0,
      ),
    })
  return (
    <ChangeDialog
      admin={admin}
      title={t('numbering.edit')}
      change={isRight ? { kind: 'numbering.set', numbering: value } : null}
      onClose={onClose}
    >
      {() => (
        <>
          <TextField
            label={t('numbering.pattern')}
            value={pattern}
            onChange={(text) => setValue({ ...value, pattern: text === defaultNumberPattern ? null : text })}
            maxLength={200}
            error={isNumberPattern(pattern) ? undefined : t('numbering.patternWrong')}
            description={
              isNumberPattern(pattern) ? t('numbering.sample', { number: sampleOf(admin, pattern) }) : undefined
            }
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
            autoFocus
          />
          <p className={styles.lead}>{t('numbering.words')}</p>
          <h3 className={styles.subtitle}>{t('numbering.authorities')}</h3>
          <p className={styles.lead}>{t('numbering.authoritiesHelp')}</p>
          <ul>
            {value.authorities.flatMap(({ unitId, signatories }) =>
              signatories.map((positionId) => (
                <li key={`${unitId} ${positionId}`} className={styles.holders}>
                  <span>
                    {title(positionId)} → {directory.units.find((unit) => unit.id === unitId)?.name ?? unitId}
                  </span>
                  <IconButton
                    icon="close"
                    label={t('draft.remove', { name: title(positionId) })}
                    onPress={() =>
                      setAuthority(
                        unitId,
                        signatories.filter((each) => each !== positionId),
                      )
                    }
                  />
                </li>
              )),
            )}
          </ul>
          <div className={styles.pair}>
            <SearchSelect
              label={t('numbering.registry')}
              value={adding}
              onChange={setAdding}
              options={directory.units.map((unit) => ({
                value: unit.id,
                label: unit.name,
                description: unit.abbreviation,
              }))}
            />
            {adding !== null && (
              <SearchSelect
                key={value.authorities.length}
                label={t('numbering.numbersFor')}
                value={null}
                onChange={(positionId) => {
                  const known = value.authorities.find((each) => each.unitId === adding)?.signatories ?? []
                  if (positionId !== null && !known.includes(positionId)) setAuthority(adding, [...known, positionId])
                }}
                options={positionOptions({ ...admin, day })}
              />
            )}
          </div>
          <Switch
            label={t('numbering.leases')}
            help={t('numbering.leasesHelp')}
            isOn={value.leases.allowed}
            onChange={(allowed) => setValue({ ...value, leases: { ...value.leases, allowed } })}
          />
          {value.leases.allowed && (
            <TextField
              label={t('numbering.leaseSize')}
              inputMode="numeric"
              value={String(value.leases.size)}
              onChange={(text) =>
                setValue({ ...value, leases: { ...value.leases, size: Number.parseInt(text, 10) || 0 } })
              }
            />
          )}
        </>
      )}
    </ChangeDialog>
  )
}

/** A number of today by this pattern. */
const sampleOf = ({ directory, day }: Admin, pattern: string): string => {
  const position = directory.positions.find((each) => each.roles.includes('konseptor')) ?? directory.positions[0]
  const unit = directory.units.find((each) => each.id === position?.unitId)
  if (!position || !unit) return pattern
  const content = {
    kind: '',
    subject: '',
    body: emptyBody,
    addressees: [],
    copies: [],
    security: 'biasa' as const,
    urgency: 'biasa' as const,
    classification: '000.5',
    attachments: [],
    signatory: { positionId: '', onBehalfOf: null },
    reviewers: [],
  }
  return formatNumber(pattern, { content, sequence: 7, unit, position, date: day })
}
