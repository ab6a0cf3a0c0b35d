const consent = [
  {
    audiences: ['mechanisms' as const, 'diplomats' as const, 'ngos' as const, 'public' as const],
    form: 'spoken' as const,
    givenOn: '2024-01-15',
    scope: 'anonymised' as const,
  },
]

const inKazakhstan = {
  consents: consent,
  country: 'KZ',
  partner: 'kibhr',
  risk: 'medium' as const,
  status: 'active' as const,
}

const inTurkmenistan = { ...inKazakhstan, country: 'TM', partner: 'tihr', risk: 'extreme' as const }

const inUzbekistan = { ...inKazakhstan, country: 'UZ', partner: 'uz', risk: 'high' as const }

/** Code names as the reports write them; two of them appear in two scripts. */
export const monitors = [
  {
    ...inKazakhstan,
    codeName: 'HERON',
    languages: ['en' as const, 'ru' as const],
    spellings: [] as string[],
  },
  { ...inKazakhstan, codeName: 'ЛАСТОЧКА', languages: ['ru' as const], spellings: [] as string[] },
  {
    ...inTurkmenistan,
    codeName: 'SAXAUL',
    languages: ['en' as const, 'ru' as const],
    spellings: ['САКСАУЛ'],
  },
  { ...inUzbekistan, codeName: 'JUNIPER', languages: ['en' as const], spellings: [] as string[] },
  { ...inUzbekistan, codeName: 'QUINCE', languages: ['en' as const], spellings: [] as string[] },
  { ...inUzbekistan, codeName: 'КИЗИЛ', languages: ['ru' as const], spellings: [] as string[] },
  {
    ...inUzbekistan,
    codeName: 'TURANGA',
    languages: ['ru' as const, 'uz' as const],
    spellings: ['ТУРАНГА'],
  },
]
