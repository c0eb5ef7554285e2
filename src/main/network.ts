import type { App, Session } from 'electron'
import { deadProxy } from '../shell/quiet-browser.ts'
import type { ShellLog } from '../shell/shell-log.ts'

/**
 * The window asks nobody: whatever Chromium might try for it by itself goes to a proxy that does not exist. Only this session, no
 * switch of the whole program: the office's requests go out by the way that the system is set to.
 */
export const cutOff = (session: Session): Promise<void> =>
  session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy.server, proxyBypassRules: deadProxy.bypass })

/**
 * A proxy that knows the account of the computer (NTLM, Kerberos) is answered by Chromium without anybody asking. Another one wants a
 * password, and Lontar keeps none: the request fails, the log names the proxy, and the diagnosis tells IT.
 */
export const refusePasswords = (app: App, log: ShellLog): void => {
  app.on('login', (event, _contents, _details, { isProxy, host, port, scheme }, answer) => {
    event.preventDefault()
    log('warn', isProxy ? 'proxy_wants_password' : 'server_wants_password', { host, port, scheme })
    answer()
  })
}
