import type { Advice, Detail } from './types.js'

import { expected, fitsOf } from './crowd.js'

type Step = { at: number; next: Detail | undefined }

const present = (details: readonly (Detail | undefined)[]): Detail[] =>
  details.filter((detail) => detail !== undefined)

/** A detail said more widely; `undefined` where it can only be left out. */
const stepAt = (detail: Detail, at: number): Step =>
  detail.wider
    ? { at, next: { ...detail, ...detail.wider, wider: undefined } }
    : { at, next: undefined }

const after = (
  details: readonly (Detail | undefined)[],
  steps: readonly Step[],
): (Detail | undefined)[] => {
  const left = [...details]
  for (const { at, next } of steps) {
    left[at] = next
  }
  return left
}

/** Steps that bring most, until the limit is reached or nothing is left. */
const climb = (details: readonly Detail[], limit: number): Step[] => {
  const steps: Step[] = []
  let left: (Detail | undefined)[] = [...details]
  while (fitsOf(present(left)) < limit) {
    const possible = left.flatMap((detail, at) => (detail ? [stepAt(detail, at)] : []))
    const [first, ...others] = possible.map((step) => ({
      step,
      gain: expected(present(after(left, [step]))),
    }))
    if (!first) {
      break
    }
    const best = others.reduce((a, b) => (b.gain > a.gain ? b : a), first)
    steps.push(best.step)
    left = after(left, [best.step])
  }
  return steps
}

/** What to change so that the details fit at least `limit` people, with nothing that is not needed. */
export const adviceFor = (details: readonly Detail[], limit: number): Advice[] => {
  let needed = climb(details, limit)
  for (const step of needed) {
    const without = needed.filter((one) => one !== step)
    if (fitsOf(present(after(details, without))) >= limit) {
      needed = without
    }
  }
  return needed.flatMap(({ at, next }, index): Advice[] => {
    const detail = details[at]
    if (!detail) {
      return []
    }
    const fits = fitsOf(present(after(details, needed.slice(0, index + 1))))
    const { end, kind, start } = detail
    return [
      next
        ? { start, end, kind, action: 'generalise', text: detail.wider?.text, fits }
        : { start, end, kind, action: 'remove', fits },
    ]
  })
}
