import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../i18n/text-context.tsx'
import { IconButton } from './icon-button.tsx'
import styles from './dialog.module.css'

export interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, the next step last. */
  actions?: ReactNode
  width?: 'narrow' | 'middle' | 'wide'
  /** False while something runs that must not be walked away from: Escape and the cross do nothing then. */
  mayClose?: boolean
  /** True where there is only something to read: what does not fit is scrolled by the arrow keys. */
  isRead?: boolean
}

/** A modal dialog: mount it to open it. Focus goes in, stays in, and returns to where it came from. */
export const Dialog = ({
  title,
  onClose,
  children,
  actions,
  width = 'middle',
  mayClose = true,
  isRead = false,
}: DialogProps) => (
  <ModalOverlay
    isOpen
    onOpenChange={(open) => !open && onClose()}
    isKeyboardDismissDisabled={!mayClose}
    className={styles.overlay ?? ''}
  >
    <Modal className={`${styles.modal} ${styles[width]}`}>
      <AriaDialog className={styles.dialog ?? ''}>
        <header className={styles.header}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {mayClose && <CloseCross onClose={onClose} />}
        </header>
        {isRead ? (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must be able to scroll it
          <section className={styles.body} tabIndex={0} aria-label={title}>
            {children}
          </section>
        ) : (
          <div className={styles.body}>{children}</div>
        )}
        {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)

const CloseCross = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  return <IconButton icon="close" label={t('common.close')} onPress={onClose} />
}
