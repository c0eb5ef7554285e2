import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import styles from './why-not.module.css'

/** The line above every screen that says it at length. */
export const newWorkNoticeId = 'new-work-notice'

/**
 * What a button has on top of its own where it may not begin its work. It can still be reached by the keyboard, and says there why it
 * does nothing: a button that is only disabled is passed over, and so is its reason.
 */
export const offProps = (whyNot: string | null) =>
  whyNot === null ? {} : { isDisabled: false, isPending: true, 'aria-describedby': newWorkNoticeId }

interface WhyNotProps {
  reason: string | null
  children: ReactElement
}

/** The reason, on hover and on focus. @example <WhyNot reason={whyNot}><AriaButton {...rest} {...offProps(whyNot)} /></WhyNot> */
export const WhyNot = ({ reason, children }: WhyNotProps) => (
  <TooltipTrigger delay={400} closeDelay={0} isDisabled={reason === null}>
    {children}
    <Tooltip className={styles.reason ?? ''} offset={6}>
      {reason}
    </Tooltip>
  </TooltipTrigger>
)
