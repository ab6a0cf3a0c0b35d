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

/** Empty is not chosen: a new country gets what its risk suggests. */
const filled = (rules: Rules, risk: null | Risk): Rules => {
  const defaults = risk ? (defaultsByRisk[risk] ?? {}) : {}
  const chosen = Object.entries(rules).filter(([, value]) => value !== null && value !== undefined)
  return { ...rules, ...defaults, ...Object.fromEntries(chosen) }
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
  const isNew = operation === 'create'
  const rules = filled({ ...before.protection, ...given.protection }, isNew ? risk : null)
  if (isNew || risk !== before.risk) {
    return { ...data, protection: raisedTo(risk, rules) }
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
