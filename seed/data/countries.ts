/** Risk as the programme sees it: Kazakhstan has fewer direct threats than the other two. */
export const countries = [
  {
    id: 'KZ',
    name: 'Kazakhstan',
    nameRu: 'Казахстан',
    protection: {
      age: 'band' as const,
      date: 'month' as const,
      employer: 'sector' as const,
      names: 'with-consent' as const,
      place: 'region' as const,
      publicationDelayDays: 3,
      twoPersonAnonymisation: false,
    },
    rationale:
      'Monitors work openly in most regions. Fines, short detentions and dismissals follow single pickets and attempts to register.',
    reviewOn: '2026-12-31',
    risk: 'medium' as const,
  },
  {
    id: 'TM',
    name: 'Turkmenistan',
    nameRu: 'Туркменистан',
    protection: {
      age: 'redact' as const,
      date: 'year' as const,
      employer: 'redact' as const,
      names: 'never' as const,
      place: 'redact' as const,
      publicationDelayDays: 21,
      // Statements on the country are public; what stands in them is held back by the rest.
      tlpLimit: 'TLP:CLEAR' as const,
      twoPersonAnonymisation: true,
    },
    rationale:
      'Closed to many kinds of monitoring. Contact with organisations abroad can endanger life, and relatives are punished with the person.',
    reviewOn: '2026-06-30',
    risk: 'extreme' as const,
  },
  {
    id: 'UZ',
    name: 'Uzbekistan',
    nameRu: 'Узбекистан',
    protection: {
      age: 'band' as const,
      date: 'month' as const,
      employer: 'sector' as const,
      names: 'never' as const,
      place: 'region' as const,
      publicationDelayDays: 14,
      twoPersonAnonymisation: true,
    },
    rationale:
      'Prison and ill-treatment follow independent monitoring. The local partner has to stay unknown.',
    reviewOn: '2026-06-30',
    risk: 'high' as const,
  },
]
