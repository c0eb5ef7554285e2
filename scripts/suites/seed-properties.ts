import * as fc from 'fast-check'

/** Hexadecimal; absent where properties are to try something new in each run. */
const seed = process.env['LONTAR_PROPERTY_SEED']

if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number.parseInt(seed, 16) | 0 })
