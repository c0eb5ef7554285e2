import { realpathSync, statSync } from 'node:fs'
import { dirname, win32 } from 'node:path'

/**
 * May only an administrator have put this file where it lies? A driver is code that runs as the person, beside their token: were any
 * place good, then whoever got hold of the page could save a file among the downloads and name it as a driver.
 *
 * Windows: below the program folders, or right in `System32` or `SysWOW64`, whose rights its set-up gives. Elsewhere: the file and every
 * folder above it belong to root, and nobody else may write them. False where there is no such file.
 */
export const onlyAdminsWrite = (path: string): boolean => {
  try {
    const real = realpathSync(path)
    return process.platform === 'win32' ? isInstalledOnWindows(real, process.env) : isRootsAlone(real)
  } catch {
    return false
  }
}

const isRootsAlone = (path: string): boolean => {
  const { uid, mode } = statSync(path)
  const othersWrite = 0o022
  return uid === 0 && (mode & othersWrite) === 0 && (dirname(path) === path || isRootsAlone(dirname(path)))
}

/** @param real with all links followed */
export const isInstalledOnWindows = (real: string, env: Readonly<Record<string, string | undefined>>): boolean => {
  const path = win32.normalize(real).toLowerCase()
  const programs = [env['ProgramW6432'], env['ProgramFiles'], env['ProgramFiles(x86)']].flatMap(folderOf)
  // Below System32 there are folders where everybody may write; in it there is none.
  const system = folderOf(env['SystemRoot'] ?? 'C:\\Windows').flatMap((root) => [`${root}system32`, `${root}syswow64`])
  return programs.some((folder) => path.startsWith(folder)) || system.includes(win32.dirname(path))
}

const folderOf = (folder: string | undefined): string[] =>
  folder === undefined || folder === '' ? [] : [`${win32.normalize(folder).toLowerCase().replace(/\\$/, '')}\\`]
