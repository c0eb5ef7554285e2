import { createContext, useContext, useState, type ReactNode } from 'react'
import { AddressBookDialog } from './address-book-dialog.tsx'

const Context = createContext<() => void>(() => undefined)

/** Opens the address book over whatever is on the screen. */
export const useAddressBook = (): (() => void) => useContext(Context)

export const AddressBookProvider = ({ children }: { children: ReactNode }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Context value={() => setOpen(true)}>
      {children}
      {isOpen && <AddressBookDialog onClose={() => setOpen(false)} />}
    </Context>
  )
}
