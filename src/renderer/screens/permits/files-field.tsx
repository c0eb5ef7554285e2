import { useState, type DragEvent } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Attachment } from '../../../domain/letter.ts'
import type { PermitDocument } from '../../../domain/permits/kind/permit-kind.ts'
import { documentPath } from '../../../protocol/desktop-api.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { readFileAsBase64 } from '../draft/read-file.ts'
import styles from './files-field.module.css'

const mimes: Record<PermitDocument['accept'][number], string[]> = {
  pdf: ['application/pdf', '.pdf'],
  jpeg: ['image/jpeg', '.jpg', '.jpeg'],
  png: ['image/png', '.png'],
}

export interface FilesFieldProps {
  label: string
  description?: string
  /** The draft that holds the files until the step is done. */
  draft: string
  accept: PermitDocument['accept']
  maxMegabytes: number
  files: readonly Attachment[]
  onChange: (files: Attachment[]) => void
  isOne?: boolean
  isRequired?: boolean
  error?: string | undefined
}

/** Files that are handed in: chosen, or dragged onto the field. What each is follows from its bytes; one that is refused says why. */
export const FilesField = (props: FilesFieldProps) => {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const { label, description, draft, accept, maxMegabytes, files, onChange, isOne = false, error } = props
  const [adding, setAdding] = useState<string | null>(null)
  const [problems, setProblems] = useState<LontarError[]>([])
  const [isOver, setOver] = useState(false)
  const types = accept.map((type) => type.toUpperCase()).join(', ')

  const begin = useBegin()

  const add = async (chosen: readonly File[]) => {
    setProblems([])
    let all = [...files]
    for (const file of chosen) {
      setAdding(file.name)
      try {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another: many scans at once would fill the memory
        const data = await readFileAsBase64(file)
        const name = file.name.slice(0, 200) || 'berkas'
        // oxlint-disable-next-line eslint/no-await-in-loop
        const kept = await callOffice(bridge, 'permits.addFile', { draft, name, data, accept, maxMegabytes })
        all = isOne ? [kept] : [...all.filter(({ sha256 }) => sha256 !== kept.sha256), kept]
        onChange(all)
      } catch (cause) {
        setProblems((others) => [...others, LontarError.from(cause)])
      }
    }
    setAdding(null)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    begin('permits.addFile', () => void add([...event.dataTransfer.files]))
  }
  return (
    // The button does the same for whoever cannot drag.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={`${styles.field} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend className={styles.label}>
        {label}
        {!props.isRequired && <span className={styles.soft}> ({t('common.optional')})</span>}
      </legend>
      {description && <p className={styles.soft}>{description}</p>}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map(({ sha256, name, size, pages }) => (
            <li key={sha256} className={styles.file}>
              <Icon name="clip" size={16} />
              <a href={documentPath.permitDraft(draft, sha256, name)} download={name} className={styles.name}>
                {name}
              </a>
              <span className={styles.soft}>
                {[format.bytes(size), ...(pages === null ? [] : [t('reading.pages', { n: pages })])].join(' · ')}
              </span>
              <IconButton
                icon="close"
                begins="permits.keepDraft"
                label={t('files.remove', { name })}
                onPress={() => onChange(files.filter((other) => other.sha256 !== sha256))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.choose}>
        <FileTrigger
          acceptedFileTypes={accept.flatMap((type) => mimes[type])}
          allowsMultiple={!isOne}
          onSelect={(list) => void add([...(list ?? [])])}
        >
          <Button icon={<Icon name="plus" />} begins="permits.addFile" isDisabled={adding !== null}>
            {t(files.length > 0 ? (isOne ? 'files.replace' : 'files.more') : 'files.choose')}
          </Button>
        </FileTrigger>
        <span className={styles.soft}>
          {adding === null ? t('files.limit', { types, mb: maxMegabytes }) : t('files.adding', { name: adding })}
        </span>
      </div>
      {error && <p className={styles.error}>{error}</p>}
      {problems.map((problem, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- problems of one choice, which never change places
        <ErrorPanel key={index} error={problem} />
      ))}
    </fieldset>
  )
}
