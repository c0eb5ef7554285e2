/** The version of Lontar that this file is part of; the same as in package.json, which programs in a package cannot all read. */
export const productVersion = '0.1.0'
