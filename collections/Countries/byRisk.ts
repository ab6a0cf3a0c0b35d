/** The protection rules of a country, as far as its risk decides on them. */
export type Rules = {
  age?: null | string
  date?: null | string
  employer?: null | string
  names?: null | string
  place?: null | string
  publicationDelayDays?: null | number
  tlpLimit?: null | string
  twoPersonAnonymisation?: boolean | null
}

type Name = keyof Rules
export type Risk = 'extreme' | 'high' | 'low' | 'medium'

/** From the least to the most careful. */
const scales: Partial<Record<Name, string[]>> = {
  age: ['keep', 'band', 'redact'],
  date: ['keep', 'month', 'year', 'redact'],
  employer: ['keep', 'sector', 'redact'],
  names: ['with-consent', 'never'],
  place: ['keep', 'region', 'redact'],
  tlpLimit: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
}

const medium: Rules = {
  age: 'band',
  date: 'month',
  employer: 'sector',
  place: 'region',
  publicationDelayDays: 3,
}
const high: Rules = {
  ...medium,
  names: 'never',
  publicationDelayDays: 7,
  twoPersonAnonymisation: true,
}

/** The least that each level of risk asks for. */
export const leastByRisk: Record<Risk, Rules> = {
  extreme: {
    ...high,
    age: 'redact',
    date: 'year',
    employer: 'redact',
    place: 'redact',
    publicationDelayDays: 14,
    // Any label, but one that somebody chose.
    tlpLimit: 'TLP:CLEAR',
  },
  high,
  low: {},
  medium,
}

/** What a country that comes to this risk gets where nobody said otherwise, beyond the least. */
export const defaultsByRisk: Partial<Record<Risk, Rules>> = {
  extreme: { tlpLimit: 'TLP:GREEN' },
}

const rankOf = (name: Name, value: Rules[Name]): number => {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return Number(value)
  }
  return value ? (scales[name]?.indexOf(value) ?? -1) : -1
}

/** Rules that protect less than the risk asks for. */
export const weakerThan = (risk: Risk, rules: Rules): Name[] =>
  (Object.keys(leastByRisk[risk]) as Name[]).filter(
    (name) => rankOf(name, rules[name]) < rankOf(name, leastByRisk[risk][name]),
  )

/** The rules, each raised to what the risk asks for; nothing is lowered. */
export const raisedTo = (risk: Risk, rules: Rules): Rules => ({
  ...rules,
  ...Object.fromEntries(weakerThan(risk, rules).map((name) => [name, leastByRisk[risk][name]])),
})
