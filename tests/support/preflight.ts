import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * PDFBox's preflight, the only judge of PDF/A that Debian has. It knows part 1b alone (veraPDF, which knows part 3, is not in Debian): what it finds
 * in a PDF/A-3b file must be only what part 3 allows and part 1 does not.
 */
const folder = process.env.LONTAR_PREFLIGHT ?? '/usr/share/java'
const jars = ['preflight', 'pdfbox2', 'fontbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api']

/** Null where it can run, else the sentence that says what is missing. */
export const whyNoPreflight = (): string | null => {
  const missing = jars.filter((jar) => !existsSync(join(folder, `${jar}.jar`)))
  if (spawnSync('java', ['-version']).error) missing.unshift('java')
  return missing.length === 0
    ? null
    : `PDF/A was not judged: ${missing.join(', ')} missing ` +
        '(Debian: apt install default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java)'
}

/** What preflight finds wrong in a file as PDF/A-1b, one line each: `1.2.9 : Body Syntax error, …`. */
export const preflight = async (file: string): Promise<string[]> => {
  const classpath = jars.map((jar) => join(folder, `${jar}.jar`)).join(':')
  const run = promisify(execFile)('java', ['-cp', classpath, 'org.apache.pdfbox.preflight.Validator_A1b', file])
  // It ends with another number than 0 for every finding.
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error)
  if (stdout.includes('is a valid PDF/A-1b file')) return []
  const findings = stdout.split('\n').filter((line) => /^\d+(\.\d+)* : /.test(line))
  if (findings.length === 0) throw new Error(`preflight gave no verdict: ${stdout} ${stderr}`)
  return findings
}

/** What part 3 of ISO 19005 allows and part 1 does not. */
const allowedByPart3: [string, RegExp][] = [
  ['an associated file', /^1\.(2\.9|4\.7) : .*EmbeddedFile entry is present/],
  ['the mark “part 3”', /^7\.11\.2 : .*part must be 1/],
  ['subset fonts without CIDSet, optional since part 2', /^3\.1\.11 : .*CIDSet entry is missing/],
  ['transparency, since part 2: a logo with a see-through ground', /^2\.2\.2 : .*Soft Mask must be null/],
]

/** Why a finding is none for PDF/A-3b; null where it is one. */
export const reasonOfPart3 = (finding: string): string | null =>
  allowedByPart3.find(([, pattern]) => pattern.test(finding))?.[0] ?? null
