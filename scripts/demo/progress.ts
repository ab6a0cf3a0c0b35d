const started = Date.now()

/** One line of progress, on standard error, so that `--json` keeps standard output to itself. */
export const say = (line: string): void => {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5)
  console.error(`${seconds} s  ${line}`)
}
