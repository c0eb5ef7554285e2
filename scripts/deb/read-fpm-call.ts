import { parseArgs } from 'node:util'

export interface FpmCall {
  /** The file to be made. */
  package: string
  compression: string
  fields: Record<string, string>
  /** Scripts that dpkg runs, by their name in the package. */
  scripts: Record<'postinst' | 'postrm', string>
  /** A source ending in `/` is laid with all that is in it. */
  files: { from: string; to: string }[]
}

/**
 * How electron-builder calls fpm for a deb. A word that is not known here ends the build: nothing that the description says may be
 * left out in silence.
 */
export const readFpmCall = (args: string[]): FpmCall => {
  const text = { type: 'string', default: '' } as const
  const list = { type: 'string', multiple: true, default: [] as string[] } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      s: { ...text, short: 's' },
      t: { ...text, short: 't' },
      d: { ...list, short: 'd' },
      force: { type: 'boolean' },
      'deb-recommends': list,
      'deb-compression': text,
      'deb-priority': text,
      architecture: text,
      'after-install': text,
      'after-remove': text,
      description: text,
      version: text,
      package: text,
      name: text,
      maintainer: text,
      vendor: text,
      url: text,
      category: { ...text, default: 'default' },
      license: text,
    },
  })
  if (values.s !== 'dir' || values.t !== 'deb')
    throw new Error(`A deb of folders is made, not ${values.t} of ${values.s}.`)
  return {
    package: values.package,
    compression: values['deb-compression'],
    fields: {
      Package: values.name,
      Version: values.version,
      Architecture: values.architecture,
      Maintainer: values.maintainer,
      Depends: values.d.join(', '),
      Recommends: values['deb-recommends'].join(', '),
      Section: values.category,
      Priority: values['deb-priority'],
      Homepage: values.url,
      Description: values.description,
    },
    scripts: { postinst: values['after-install'], postrm: values['after-remove'] },
    files: positionals.map((given) => {
      const [from = '', to = ''] = given.split('=')
      if (!to.startsWith('/')) throw new Error(`${given} does not say where it belongs.`)
      return { from, to }
    }),
  }
}
