/** A ref that tells screen readers and `isTaken` of the key of a button: React Aria passes `aria-keyshortcuts` on to no element. */
export const tellsKey = (shortcut: string | undefined) => (element: HTMLElement | null) => {
  if (shortcut !== undefined) element?.setAttribute('aria-keyshortcuts', shortcut)
}
