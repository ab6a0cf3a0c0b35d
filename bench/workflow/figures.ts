import type { Figure } from '../corpus/measure.js'

const round = (value: number): number => Number(value.toFixed(2))

export const timesAsMuch = (name: string, value: number, goal: number): Figure => ({
  name,
  goal,
  holds: value <= goal,
  unit: 'times',
  value: round(value),
})

export const plainFigure = (name: string, value: number, unit = 'ms'): Figure => ({
  name,
  goal: null,
  holds: null,
  unit,
  value: round(value),
})

export const exactly = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  goal,
  holds: value === goal,
  unit,
  value,
})
