import type { Term } from './types.js'

/** International bodies before which activists speak and to which publications go. */
export const mechanisms: Term[] = [
  {
    value: 'ccpr',
    label: { en: 'UN Human Rights Committee', ru: 'Комитет ООН по правам человека' },
  },
  { value: 'upr', label: { en: 'Universal Periodic Review', ru: 'Универсальный обзор' } },
  {
    value: 'special-procedures',
    label: { en: 'UN special procedures', ru: 'Специальные процедуры ООН' },
  },
  { value: 'ohchr', label: { en: 'OHCHR', ru: 'УВКПЧ ООН' } },
  { value: 'ep', label: { en: 'European Parliament', ru: 'Европейский парламент' } },
  { value: 'eu', label: { en: 'EU institutions and delegations', ru: 'Органы и делегации ЕС' } },
  {
    value: 'osce-hdim',
    label: {
      en: 'OSCE HDIM (since 2022 Warsaw Human Dimension Conference)',
      ru: 'СДРИ ОБСЕ (с 2022 года Варшавская конференция по человеческому измерению)',
    },
  },
  { value: 'osce', label: { en: 'OSCE and ODIHR', ru: 'ОБСЕ и БДИПЧ' } },
  { value: 'embassy', label: { en: 'Embassy', ru: 'Посольство' } },
  { value: 'ngo', label: { en: 'Organisation', ru: 'Организация' } },
  { value: 'media', label: { en: 'Media', ru: 'СМИ' } },
]
