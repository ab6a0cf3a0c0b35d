import { readFileSync, readlinkSync } from 'node:fs'

/** A process of this machine since its last start, told apart from later ones of the same number. */
export type ProcessMark = { boot: string; pid: number; space: string; started: string }

const startOf = (pid: number): null | string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; the start is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

const machine = (): null | Pick<ProcessMark, 'boot' | 'space'> => {
  try {
    return {
      boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      space: readlinkSync('/proc/self/ns/pid'),
    }
  } catch {
    return null
  }
}

/** The mark of this process, or null where the system does not tell. */
export const ownMark = (): null | ProcessMark => {
  const where = machine()
  const started = startOf(process.pid)
  return where && started ? { ...where, pid: process.pid, started } : null
}

/** Whether this process can know of that one, and knows that it has ended. */
export const hasEnded = (mark: ProcessMark): boolean => {
  const where = machine()
  return (
    where !== null &&
    where.boot === mark.boot &&
    where.space === mark.space &&
    startOf(mark.pid) !== mark.started
  )
}
