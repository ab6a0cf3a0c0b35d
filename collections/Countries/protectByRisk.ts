import type { CollectionBeforeValidateHook } from 'payload'

import { ValidationError } from 'payload'

import { slugs } from '../slugs.js'
import {
  defaultsByRisk,
  leastByRisk,
  raisedTo,
  type Risk,
  type Rules,
  weakerThan,
} from './byRisk.js'

type Doc = { protection?: null | Rules; risk?: Risk }

const isRisk = (risk: unknown): risk is Risk =>
  typeof risk === 'string' && Object.hasOwn(leastByRisk, risk)

/** Empty is not chosen: it becomes what the risk suggests. */
const filled = (rules: Rules, risk: Risk): Rules => {
  const chosen = Object.entries(rules).filter(([, value]) => value !== null && value !== undefined)
  return { ...rules, ...defaultsByRisk[risk], ...Object.fromEntries(chosen) }
}

/**
 * A new country, or one whose risk was set anew, gets at least the protection that the risk asks
 * for. Afterwards nobody sets less; more is always possible, and a lower risk loosens nothing.
 */
export const protectByRisk: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const given = (data ?? {}) as Doc
  const before = (originalDoc ?? {}) as Doc
  const risk = given.risk ?? before.risk
  // What is no level of risk is refused by the field itself.
  if (!isRisk(risk)) {
    return data
  }
  const rules = { ...before.protection, ...given.protection }
  if (operation === 'create' || risk !== before.risk) {
    return { ...data, protection: raisedTo(risk, filled(rules, risk)) }
  }
  const weak = weakerThan(risk, rules)
  if (given.protection && weak.length > 0) {
    const message =
      req.i18n.language === 'ru'
        ? 'Слабее, чем требует риск этой страны (код protection-too-weak).'
        : 'Less than the risk of this country asks for (code protection-too-weak).'
    throw new ValidationError(
      {
        collection: slugs.countries,
        errors: weak.map((name) => ({ message, path: `protection.${name}` })),
        req,
      },
      req.t,
    )
  }
  return data
}
