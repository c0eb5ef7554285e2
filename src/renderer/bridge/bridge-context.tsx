import { createContext, useContext } from 'react'
import type { LontarBridge } from '../../protocol/desktop-api.ts'

declare global {
  interface Window {
    /** Put here by the preload of Electron or by the Chromium shell. */
    readonly lontar: LontarBridge
  }
}

const Context = createContext<LontarBridge | null>(null)
export const BridgeProvider = Context

export const useBridge = (): LontarBridge => {
  const bridge = useContext(Context)
  if (!bridge) throw new Error('BridgeProvider is missing')
  return bridge
}
