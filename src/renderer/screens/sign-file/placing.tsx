import { useState } from 'react'
import type { DesktopOutput, SignWith } from '../../../protocol/desktop-api.ts'
import type { FilePlace } from '../../../protocol/desktop/sign-file-calls.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { type PageOnDesk, PdfView } from '../../parts/pdf/pdf-view.tsx'
import { Select } from '../../parts/select.tsx'
import { useSession } from '../../session/session-context.tsx'
import { AlreadySigned } from './already-signed.tsx'
import { type BoxOnPage, kept, usualBox } from './box-on-page.ts'
import { ChooseFile } from './choose-file.tsx'
import { KeyDialog } from './key-dialog.tsx'
import { PageSizes } from './page-sizes.tsx'
import { type BoxPlace, PlaceChoice, type PlaceKind } from './place-choice.tsx'
import { PlaceLayer } from './place-layer.tsx'
import { SignedResult } from './signed-result.tsx'
import type { Choosing, ChosenFile } from './use-chosen-file.ts'
import styles from './sign-file.module.css'

interface PlacingProps {
  file: ChosenFile
  look: Choosing['look']
  onOther: (files: File[]) => void
  onLeave: () => void
}

const forMyself = '-'

/** A file in hand: its pages with the box, and beside them where, as what, and with which key it is signed. */
export const Placing = ({ file, look, onOther, onLeave }: PlacingProps) => {
  const t = useText()
  const bridge = useBridge()
  const { me } = useSession()
  const [sizes, setSizes] = useState<PageOnDesk[]>([])
  const [chosenKind, setKind] = useState<PlaceKind | null>(null)
  const [field, setField] = useState<string | null>(null)
  const [at, setAt] = useState<{ page: number; box: BoxOnPage } | null>(null)
  const [as, setAs] = useState<string | null>(null)
  const [dialog, setDialog] = useState(false)
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<ErrorMessage | null>(null)
  const [signed, setSigned] = useState<DesktopOutput<'signFile.sign'> | null>(null)

  const fields = look?.emptyFields ?? []
  const kind = chosenKind ?? (fields.length > 0 ? 'field' : 'page')
  const last = sizes.at(-1)
  const place: BoxPlace | null = at
    ? { ...at, size: sizes[at.page - 1] ?? { width: 595, height: 842 } }
    : last
      ? { page: last.number, size: last, box: usualBox(last) }
      : null
  const toPage = (wanted: number) => {
    const page = sizes[Math.min(Math.max(1, wanted), sizes.length) - 1]
    if (page && place) setAt({ page: page.number, box: kept(place.box, page) })
  }
  const position = as ?? look?.positions[0]?.id ?? forMyself
  const title = look?.positions.find(({ id }) => id === position)?.title ?? null
  const words = { title, name: me.person.name }
  const chosenField = field ?? fields[0] ?? null
  const wanted: FilePlace | null =
    kind === 'invisible'
      ? { kind }
      : kind === 'field'
        ? chosenField === null
          ? null
          : { kind, field: chosenField }
        : place && { kind, page: place.page, ...place.box }

  /** Not by a mutation of TanStack Query: it would keep the PIN in its cache. */
  const sign = async (secret: SignWith) => {
    if (!wanted) return
    setFailure(null)
    setRunning(true)
    try {
      const { name, data } = file
      const input = { name, data, place: wanted, as: position === forMyself ? null : position, with: secret }
      setSigned(await callOffice(bridge, 'signFile.sign', input))
      setDialog(false)
    } catch (problem) {
      const told = LontarError.from(problem).toMessage()
      setFailure(told)
      if (aboutThePlace.has(told.code)) setDialog(false)
    } finally {
      setRunning(false)
    }
  }

  if (signed) return <SignedResult signed={signed} original={file.name} onAnother={onLeave} />
  return (
    <>
      <section className={styles.paper} aria-label={t('signFile.paper')}>
        <PdfView
          url={file.blob}
          name={file.name}
          renderOnPage={(page) => (
            <>
              <PageSizes page={page} onSizes={setSizes} />
              {kind === 'page' && look?.problem === null && (
                <PlaceLayer
                  page={page}
                  box={place?.page === page.number ? place.box : null}
                  onBox={(box) => setAt({ page: page.number, box })}
                  words={words}
                />
              )}
            </>
          )}
        />
      </section>
      <section className={styles.side} aria-labelledby="sign-file-name">
        <header className={styles.head}>
          <h1 id="sign-file-name" className={styles.title}>
            {file.name}
          </h1>
          <ChooseFile onFiles={onOther} />
        </header>
        <AlreadySigned look={look} />
        {look?.problem && <ErrorPanel error={look.problem} />}
        {look && !look.problem && (
          <div className={styles.stack}>
            {failure && !dialog && <ErrorPanel error={failure} />}
            <PlaceChoice
              kind={kind}
              onKind={setKind}
              fields={fields}
              field={chosenField}
              onField={setField}
              place={place}
              pages={sizes.length}
              onPage={toPage}
              onBox={(box) => place && setAt({ page: place.page, box })}
            />
            {kind !== 'invisible' && (
              <Select
                label={t('signFile.as')}
                value={position}
                onChange={setAs}
                options={[
                  ...look.positions.map(({ id, title }) => ({ value: id, label: title })),
                  { value: forMyself, label: t('signFile.forMyself') },
                ]}
              />
            )}
            <Button
              variant="primary"
              begins="signFile.sign"
              isDisabled={wanted === null}
              onPress={() => setDialog(true)}
            >
              {t('signFile.sign')}
            </Button>
            <p className={styles.help}>{t('signFile.untouched')}</p>
          </div>
        )}
      </section>
      {dialog && (
        <KeyDialog
          fileName={file.name}
          running={running}
          error={failure}
          onSign={(secret) => void sign(secret)}
          onClose={() => {
            setDialog(false)
            setFailure(null)
          }}
        />
      )}
    </>
  )
}

/** Told beside the page, where the person can do something about it. */
const aboutThePlace = new Set([
  'place_outside_page',
  'mark_too_large',
  'mark_covers_another',
  'field_locked',
  'field_demands',
  'signature_field_missing',
])
