/** A small piece of XML: `element('File', { Name: 'a & b' })`. Attributes that are undefined are left out. */
export const element = (
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: string[]
): string => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const start = [name, ...given.map(([key, value]) => `${key}="${escape(value!)}"`)].join(' ')
  if (children.length === 0) return `<${start}/>`
  return `<${start}>\n${children.join('\n').replaceAll(/^(?=.)/gm, '  ')}\n</${name}>`
}

/** An element around text, such as a condition. On one line: wixl takes the spaces around it for a part of it. */
export const textElement = (name: string, attributes: Record<string, string | undefined>, text: string): string =>
  element(name, attributes, '').replace('\n\n', escape(text))

const escape = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
