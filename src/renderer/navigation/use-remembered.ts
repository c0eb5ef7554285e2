import { useEffect, useState } from 'react'

/** A number of the layout (a pane's width) that is the same after a restart. */
export const useRememberedNumber = (name: string, initial: number): [number, (value: number) => void] => {
  const key = `lontar.layout.${name}`
  const [value, setValue] = useState(() => {
    const stored = Number(localStorage.getItem(key))
    return Number.isFinite(stored) && stored > 0 ? stored : initial
  })
  useEffect(() => localStorage.setItem(key, String(value)), [key, value])
  return [value, setValue]
}
