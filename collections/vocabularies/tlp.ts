import type { Term } from './types.js'

const verbatim = (value: string): Term => ({ label: { en: value, ru: value }, value })

/** Traffic Light Protocol 2.0 (FIRST, 2022), from the closest circle to the public. Never translated. */
export const tlpLabels: Term[] = [
  'TLP:RED',
  'TLP:AMBER+STRICT',
  'TLP:AMBER',
  'TLP:GREEN',
  'TLP:CLEAR',
].map(verbatim)
