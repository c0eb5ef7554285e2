import { useEffect, useEffectEvent } from 'react'
import { desktopEventSchema, type DesktopEvent } from '../../protocol/desktop-api.ts'
import { useBridge } from './bridge-context.tsx'

type EventNamed<N extends DesktopEvent['event']> = Extract<DesktopEvent, { event: N }>

/** @example useOfficeEvent('signing.progress', ({ done, total }) => setProgress(done / total)) */
export const useOfficeEvent = <N extends DesktopEvent['event']>(
  name: N,
  handle: (event: EventNamed<N>) => void,
): void => {
  useAnyOfficeEvent((event) => {
    if (event.event === name) handle(event as EventNamed<N>)
  })
}

/** Every event of the office; what does not have the agreed shape is passed over. */
export const useAnyOfficeEvent = (handle: (event: DesktopEvent) => void): void => {
  const bridge = useBridge()
  const onEvent = useEffectEvent(handle)
  useEffect(
    () =>
      bridge.subscribe((raw) => {
        const event = desktopEventSchema.safeParse(raw)
        if (event.success) onEvent(event.data)
      }),
    [bridge],
  )
}
