/**
 * Words of the set-up go to standard error: standard output belongs to the task (`npm run -s bench -- --json`).
 * @param {string} line
 */
export const say = (line) => process.stderr.write(`${line}\n`)
