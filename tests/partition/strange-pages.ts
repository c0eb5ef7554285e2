import type { Dice } from '../sync/world/dice.ts'

const page = (status: string, html: string, more = ''): Buffer =>
  Buffer.from(
    `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${html.length}\r\n${more}connection: close\r\n\r\n${html}`,
  )

/** What a captive portal says to every request: its own page, or the way to it. */
export const portalPage = (dice: Dice): Buffer =>
  dice.chance(0.5)
    ? page('200 OK', '<html><title>Selamat datang di WiFi bandara</title>Setujui ketentuan</html>')
    : page('302 Found', '', 'location: http://portal.invalid/masuk\r\n')

/** What a proxy says when the server behind it, or the one who asks, does not suit it. */
export const gatewayPage = (dice: Dice): Buffer =>
  page(
    dice.pick([
      '502 Bad Gateway',
      '503 Service Unavailable',
      '504 Gateway Time-out',
      '407 Proxy Authentication Required',
      '401 Unauthorized',
      '403 Forbidden',
      '404 Not Found',
      '413 Content Too Large',
    ]),
    '<html><h1>Kesalahan gerbang</h1></html>',
  )
