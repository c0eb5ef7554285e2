/**
 * Links from outside, as in a mail or a note: `lontar:surat/<uuid>` opens a letter, `lontar:menunggu` what waits. Anybody can write one
 * into a page, so a link only ever shows a place; it does nothing, and what the person may not see stays unseen.
 *
 * @returns the place as the screens write it after `#`, or null for anything else
 */
export const parseLontarLink = (link: string): string | null => {
  const found = /^lontar:(?:\/\/)?([a-z]+)(?:\/([^/?#]*))?\/?$/.exec(link)
  if (!found) return null
  const [, what = '', id] = found
  if (what === 'surat') return id && uuid.test(id) ? `#/kotak/masuk/${id}` : null
  return id === undefined && places.has(what) ? places.get(what)! : null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const places = new Map([
  ['menunggu', '#/kotak/menunggu'],
  ['masuk', '#/kotak/masuk'],
  ['beranda', '#/beranda'],
])
