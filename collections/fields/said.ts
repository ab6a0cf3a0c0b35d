import type { PayloadRequest } from 'payload'

/** A message of validation in the language of the person. */
export const said = (
  req: Pick<PayloadRequest, 'i18n'>,
  message: { en: string; ru: string },
): string => (req.i18n?.language === 'ru' ? message.ru : message.en)
