import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { SignWith } from '../../../protocol/desktop-api.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { stillUnsigned } from './after-signing.ts'
import { ChooseStep, type SigningMethod } from './choose-step.tsx'
import { OfflineNote } from './offline-note.tsx'
import { PinStep } from './pin-step.tsx'
import { ProgressStep } from './progress-step.tsx'
import { readP12 } from './read-p12.ts'
import { useSigning } from './use-signing.ts'
import { useSigningRows } from './use-signing-rows.ts'
import { useLooks } from './use-looks.ts'
import { useTokens } from './use-tokens.ts'
import { RemoteDialog } from './remote/remote-dialog.tsx'
import { useApprove } from './remote/use-approve.ts'

export interface SigningDialogProps {
  ids: string[]
  /** The PDF of each letter as it was seen in the review; without it, as the office has it now. */
  seen?: Record<string, string>
  /** An unfinished batch to go on with. */
  batch?: string
  onClose: () => void
}

/** Signs one letter or many: what and with what, the PIN once, a result per letter. What cannot be signed is said before the PIN. */
export const SigningDialog = ({ ids, seen, batch, onClose }: SigningDialogProps) => {
  const t = useText()
  const formId = useId()
  const me = useOfficeQuery('session.me', {})
  const person = me.data?.person.name ?? ''
  const { rows: all, leftOut, error: listError } = useSigningRows(ids)
  const [removed, setRemoved] = useState<string[]>([])
  const [method, setMethod] = useState<SigningMethod>('token')
  const [p12, setP12] = useState<File | null>(null)
  const [fileError, setFileError] = useState<LontarError | null>(null)
  const tokens = useTokens(person)
  const signing = useSigning()
  const { running, results, error } = signing
  const { chosen } = tokens
  // A card that has just locked itself cannot be asked again.
  const step = signing.step === 'pin' && !chosen && !tokens.isSearching ? 'choose' : signing.step

  const { problems, pdfs } = useLooks(ids)
  const rows = (all ?? []).filter((row) => !removed.includes(row.id))
  const left = stillUnsigned(
    rows.filter((row) => !problems.has(row.id)).map((row) => row.id),
    results,
  )
  const unable = rows.filter((row) => problems.has(row.id) && results[row.id]?.result !== 'signed')
  const sign = (secret: SignWith) =>
    void signing.sign(left, secret, { seen: { ...pdfs, ...seen }, ...(batch && { batch }) })
  const signWithFile = async (secret: (file: string) => SignWith) => {
    setFileError(null)
    try {
      if (p12) sign(secret(await readP12(p12)))
    } catch (problem) {
      setFileError(LontarError.from(problem))
    }
  }

  const approval = useApprove()

  const foot = useRef<HTMLDivElement>(null)
  const ended = step === 'progress' && !running
  useLayoutEffect(() => {
    if (ended) foot.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
  }, [ended])

  if (approval.approved.length > 0) return <RemoteDialog ids={approval.approved} onClose={onClose} />
  return (
    <Dialog
      title={t('signing.title')}
      onClose={onClose}
      mayClose={!running}
      actions={
        <div ref={foot} style={{ display: 'contents' }}>
          {step === 'pin' && <Button onPress={() => signing.go('choose')}>{t('signing.previous')}</Button>}
          {step !== 'progress' && <Button onPress={onClose}>{t('common.cancel')}</Button>}
          {step === 'choose' && (
            <Button
              type="submit"
              form={formId}
              variant="primary"
              begins={method === 'bsre' ? 'remote.approve' : 'signing.sign'}
              isDisabled={left.length === 0 || (method === 'token' && !chosen)}
            >
              {t(method === 'bsre' ? 'remote.approve' : method === 'token' ? 'signing.next' : 'signing.sign')}
            </Button>
          )}
          {step === 'pin' && (
            <Button type="submit" form={formId} variant="primary" begins="signing.sign">
              {t('signing.sign')}
            </Button>
          )}
          {step === 'progress' && running && left.length > 1 && (
            <Button onPress={signing.stop} isDisabled={signing.stopping}>
              {t(signing.stopping ? 'signing.stopping' : 'signing.stop')}
            </Button>
          )}
          {step === 'progress' && (
            <Button variant={ended && left.length > 0 ? 'plain' : 'primary'} onPress={onClose} isDisabled={running}>
              {t('common.close')}
            </Button>
          )}
          {ended && left.length > 0 && (
            <Button variant="primary" begins="signing.sign" onPress={() => signing.go('choose')}>
              {t('signing.again')}
            </Button>
          )}
        </div>
      }
    >
      {method !== 'bsre' && <OfflineNote />}
      {listError && <ErrorPanel error={listError} />}
      {all && step === 'choose' && (
        <ChooseStep
          formId={formId}
          rows={rows.filter((row) => left.includes(row.id))}
          leftOut={leftOut}
          unable={unable}
          problems={problems}
          onRemove={(id) => setRemoved([...removed, id])}
          method={method}
          onMethod={(value) => {
            setMethod(value)
            signing.go('choose')
          }}
          tokens={tokens}
          person={person}
          p12={p12}
          onP12={setP12}
          error={approval.error ?? fileError ?? error}
          remote={approval.offered}
          onRemote={() => void approval.approve(left, { ...pdfs, ...seen })}
          onToken={() => signing.go('pin')}
          onSign={(secret) => void signWithFile(secret)}
        />
      )}
      {step === 'pin' && chosen && (
        <PinStep formId={formId} option={chosen} count={left.length} error={error} onSign={sign} />
      )}
      {step === 'progress' && (
        <ProgressStep
          rows={rows.filter((row) => results[row.id] ?? !problems.has(row.id))}
          results={results}
          running={running}
          onReader={chosen?.pin === 'own_keypad' && method === 'token'}
        />
      )}
    </Dialog>
  )
}
