type PublicPartner = {
  about?: string
  baseCountry: string
  city: string
  kinds: ('funder' | 'implementing' | 'lead' | 'network')[]
  name: string
  website?: string
}

/** Organisations that may be named, by a short name of the seed. */
export const publicPartners: Record<string, PublicPartner> = {
  astana: {
    baseCountry: 'KZ',
    city: 'Astana',
    kinds: ['funder'],
    name: 'Netherlands Embassy in Astana',
  },
  eu: { baseCountry: 'BE', city: 'Brussels', kinds: ['funder'], name: 'European Union' },
  iphr: {
    about: 'Works with civil society in Central Asia on advocacy before European bodies.',
    baseCountry: 'BE',
    city: 'Brussels',
    kinds: ['implementing'],
    name: 'International Partnership for Human Rights',
  },
  kibhr: {
    about: 'Monitors human rights and the rule of law throughout Kazakhstan.',
    baseCountry: 'KZ',
    city: 'Almaty',
    kinds: ['implementing'],
    name: 'Kazakhstan International Bureau for Human Rights and Rule of Law',
  },
  moscow: {
    baseCountry: 'RU',
    city: 'Moscow',
    kinds: ['funder'],
    name: 'Netherlands Embassy in Moscow',
  },
  nhc: {
    about: 'Runs the programme.',
    baseCountry: 'NL',
    city: 'The Hague',
    kinds: ['lead'],
    name: 'Netherlands Helsinki Committee',
  },
  tihr: {
    about: 'Reports on Turkmenistan from exile.',
    baseCountry: 'AT',
    city: 'Vienna',
    kinds: ['implementing'],
    name: 'Turkmen Initiative for Human Rights',
  },
}

/** All that this system may say of the partner in Uzbekistan. */
export const anonymousPartner = {
  kinds: ['implementing' as const],
  publicLabel: 'Anonymous partner, Uzbekistan',
}

/** The sealed side of the anonymous partner; an invented organisation. */
export const anonymousPartnerNames = [
  'Zarrin Yoʻl huquqiy koʻmak guruhi',
  'Зарин Йўл ҳуқуқий кўмак гуруҳи',
  'Группа правовой помощи «Зарин Йул»',
  'Zarrin Yol Legal Aid Group',
]
