/** Labels of the Traffic Light Protocol 2.0 (FIRST, 2022), from the closest to the most open. */
export const tlpLabels = [
  'TLP:RED',
  'TLP:AMBER+STRICT',
  'TLP:AMBER',
  'TLP:GREEN',
  'TLP:CLEAR',
] as const

export type TlpLabel = (typeof tlpLabels)[number]
