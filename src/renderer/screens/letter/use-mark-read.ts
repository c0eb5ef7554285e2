import { useEffect, useEffectEvent } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'

/** Walking past a letter with J is not reading it. */
const readAfterMs = 1000

/** Sends the receipt “dibaca” once an incoming letter, or a disposition to me, has stood open for a moment. */
export const useMarkRead = (detail: LetterDetail | undefined): void => {
  const read = useOfficeAction('letters.read')
  const isUnread = detail && (detail.tasks.includes('baca') || hasUnreadDisposition(detail))
  const id = isUnread ? detail.letter.id : undefined
  const mark = useEffectEvent((letterId: string) => read.mutate({ id: letterId }))
  useEffect(() => {
    if (id === undefined) return
    const timer = setTimeout(() => mark(id), readAfterMs)
    return () => clearTimeout(timer)
  }, [id])
}

const hasUnreadDisposition = ({ dispositions }: LetterDetail): boolean =>
  dispositions.tree.some(({ to }) => to.some((receiver) => receiver.mine && receiver.stage === 'unread'))
