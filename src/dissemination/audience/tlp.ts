import { tlpLabels } from '../../releases/tlp.js'

const rank = (label: string): number => (tlpLabels as readonly string[]).indexOf(label)

/** Whether material of this label stays within a clearance; a label that is unknown does not. */
export const isWithin = (tlp: string, clearance: string): boolean =>
  rank(tlp) >= 0 && rank(clearance) >= 0 && rank(tlp) >= rank(clearance)
