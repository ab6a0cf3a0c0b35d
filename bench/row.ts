import type { Figure } from './corpus/measure.js'

/** A figure as a line of the table. */
export const rowOf = ({ name, goal, holds, unit, value }: Figure): string => {
  const verdict = holds === null ? '' : holds ? 'holds' : 'does not hold'
  const shown = `${value.toPrecision(4)} ${unit}`.padEnd(18)
  return `${name.padEnd(64)} ${shown} ${goal === null ? '' : `goal ${goal}`} ${verdict}`
}
