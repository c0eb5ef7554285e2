import { useState } from 'react'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { offeredKinds } from './offered-dialogs.tsx'
import { OfferedLink } from './offered-link.tsx'

/** What was opened from outside, one after the other. Links wait until somebody has signed in. */
export const OfferedThings = ({ isSignedIn }: { isSignedIn: boolean }) => {
  const { data } = useOfficeQuery('computer.offered', {})
  const { mutate: dismiss } = useOfficeAction('computer.dismissOffered')
  const [aside, setAside] = useState<readonly string[]>([])
  const next = data?.offered.find((one) => {
    if (aside.includes(one.id)) return false
    if (one.what === 'link') return isSignedIn
    const kind = offeredKinds[one.kind ?? 'strange']
    return kind !== null && (isSignedIn || !kind.needsPerson)
  })
  if (!next) return null
  const onDone = () => {
    setAside([...aside, next.id])
    dismiss({ id: next.id })
  }
  if (next.what === 'link') return <OfferedLink key={next.id} place={next.place} onDone={onDone} />
  const kind = offeredKinds[next.kind ?? 'strange']
  return kind && <kind.Dialog key={next.id} file={next} onDone={onDone} />
}
