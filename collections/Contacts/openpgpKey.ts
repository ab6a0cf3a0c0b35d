import type { TextareaFieldValidation } from 'payload'

import { inspectKey, keyFaultText } from 'payload-elchi'

import { said } from '../fields/said.js'

/**
 * Accepts nothing, or one armoured public key that mails can be encrypted to now. A key that was
 * good when it came and expired since does not keep the rest of the contact from being saved.
 */
export const validateOpenpgpKey: TextareaFieldValidation = async (
  value,
  { previousValue, req },
) => {
  if (!value || value === previousValue) {
    return true
  }
  const result = await inspectKey(value, new Date())
  return result.ok || `${said(req, keyFaultText[result.code])} (${result.code})`
}
