type Organisation = { instrument?: string; key: string; role: '1' | '2' | '3' | '4' }

const organisations: Organisation[] = [
  { instrument: 'EIDHR', key: 'eu', role: '1' },
  { instrument: 'MRF', key: 'moscow', role: '1' },
  { instrument: 'MRF', key: 'astana', role: '1' },
  { key: 'nhc', role: '2' },
  { key: 'iphr', role: '4' },
  { key: 'kibhr', role: '4' },
  { key: 'tihr', role: '4' },
  { key: 'uz', role: '4' },
]

/** The grant, as its public page states it. */
export const programme = {
  activities: [
    'Trainings of activists in monitoring, reporting and advocacy',
    'Monitoring of freedom of expression, assembly, association and religion',
    'Publications on the latest developments for the international community',
    'Visits to the UN Human Rights Committee, the European Parliament and the OSCE',
    'Assistance to people whose rights are violated',
    'A network that shares resources and coordinates advocacy',
  ],
  aim: 'To help local organisations raise international awareness of the state of fundamental rights in Kazakhstan, Turkmenistan and Uzbekistan, and to mobilise support for the people who defend them.',
  budget: 901_111,
  contact: 'office@nhc.nl',
  currency: 'EUR' as const,
  endsOn: '2013-04-30',
  links: [
    { kind: 'website' as const, url: 'https://www.nhc.nl/' },
    { kind: 'video' as const, url: 'https://video.example.org/defenders-of-central-asia' },
    { kind: 'facebook' as const, url: 'https://social.example.org/central-asia-campaign' },
  ],
  organisations,
  rights: [
    'expression' as const,
    'assembly' as const,
    'association' as const,
    'religion' as const,
  ],
  startsOn: '2011-03-01',
  title: 'Civil Society Campaign for Fundamental Rights Central Asia',
}
