import { join } from 'node:path'
import { root } from '../root.ts'

/** The environment in which electron-builder makes a deb with dpkg-deb, where it would else download fpm with a Ruby of its own. */
export const debMaker: Record<string, string> = { CUSTOM_FPM_PATH: join(root, 'scripts/deb/fpm.sh') }
