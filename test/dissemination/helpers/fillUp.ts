import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs'

/**
 * Takes the room from under the files that this process has open in a folder: from now on writing to
 * one fails as on a full disk (ENOSPC), as its number stands for /dev/full.
 *
 * @returns how many files there were
 */
export const fillUp = (directory: string): number => {
  const open = readdirSync('/proc/self/fd').filter((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`).startsWith(directory)
    } catch {
      return false
    }
  })
  for (const number of open) {
    closeSync(Number(number))
    const spare: number[] = []
    // The lowest number that is free is given first.
    for (let full = -1; full !== Number(number);) {
      full = openSync('/dev/full', 'w')
      spare.push(full)
    }
    spare.slice(0, -1).forEach(closeSync)
  }
  return open.length
}
