const weighted = (digits: number[], weights: number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0)

const isDate = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31

/** Kazakhstan's individual identification number: date, century and sex, check digit modulo 11. */
export const isIin = (text: string): boolean => {
  if (!/^\d{6}[0-6]\d{5}$/.test(text)) {
    return false
  }
  const digits = Array.from(text, Number)
  if (!isDate(Number(text.slice(2, 4)), Number(text.slice(4, 6)))) {
    return false
  }
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
  const check = first < 10 ? first : weighted(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11
  return check === digits[11]
}

/** Uzbekistan's personal number: sex and century, date of birth, check digit with weights 7, 3, 1. */
export const isPinfl = (text: string): boolean => {
  if (!/^[1-6]\d{13}$/.test(text)) {
    return false
  }
  if (!isDate(Number(text.slice(3, 5)), Number(text.slice(1, 3)))) {
    return false
  }
  const digits = Array.from(text, Number)
  return weighted(digits, [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7]) % 10 === digits[13]
}
