/**
 * A version as Windows Installer compares it: three numbers, at most 255.255.65535, and nothing else. The patch and the stage of a
 * pre-release share the third: patch × 100 + (alpha.0–29: 0–29, beta: 30–59, rc: 60–89, release: 99), so that 1.2.3-rc.1 (1.2.361)
 * replaces 1.2.2 (1.2.299) and is replaced by 1.2.3 (1.2.399).
 * @throws RangeError for a version that has no such place: better no package than one that Windows will not replace
 */
export const msiVersion = (version: string): string => {
  const parts = /^(\d+)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)(?:\.(\d+))?)?$/.exec(version)
  const [major = 256, minor = 256, patch = 0, number = 0] = [1, 2, 3, 5].map((at) => Number(parts?.[at] ?? 0))
  if (!parts || major > 255 || minor > 255 || patch > 654 || number > 29)
    throw new RangeError(
      `${version} cannot be the version of an MSI: major and minor go to 255, patch to 654, and a pre-release is called alpha, beta or rc, with a number up to 29.`,
    )
  const stage = parts[4] === undefined ? 99 : firstOf[parts[4] as keyof typeof firstOf] + number
  return `${major}.${minor}.${patch * 100 + stage}`
}

const firstOf = { alpha: 0, beta: 30, rc: 60 }
