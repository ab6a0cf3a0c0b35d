import Sequencer from '@jest/test-sequencer'

/**
 * Small files that run long, as they start processes or try everything: begun last, they would keep
 * one worker busy for minutes while the others have nothing left.
 */
const long = [
  'test/access/leakMatrix.test.ts',
  'test/workflow/noWayAround/transitions.test.ts',
  'test/workflow/noWayAround/writes.test.ts',
  'test/journey/inbox.test.ts',
  'test/journey/reports.test.ts',
]

const placeOf = ({ path }) => {
  const place = long.findIndex((name) => path.endsWith(name))
  return place < 0 ? long.length : place
}

/** Jest's own order, by what a file took the last time or by its size, behind those that run long. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other))
  }
}
