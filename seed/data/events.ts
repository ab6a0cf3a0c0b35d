/** Advocacy events by a short name of the seed. Dates and recommendations are illustrations. */
export const events = [
  {
    chathamHouse: false,
    city: 'Geneva',
    countries: ['TM'],
    deadlineOn: '2012-02-10',
    endsOn: '2012-03-30',
    key: 'ccpr',
    keyPersons: ['rapporteur.tm@treaty-bodies.example'],
    mechanism: 'ccpr' as const,
    participants: ['SAXAUL'],
    recommendations: [
      {
        addressee: 'Rapporteur on Turkmenistan',
        outcome: 'raised' as const,
        right: 'religion' as const,
        text: 'Ask the State party for the number of religious communities that were refused registration, and for the reasons given.',
      },
      {
        addressee: 'Rapporteur on Turkmenistan',
        outcome: 'adopted' as const,
        right: 'movement' as const,
        text: 'Recommend that lists of people who may not leave the country be abolished.',
      },
    ],
    startsOn: '2012-03-12',
    title: 'UN Human Rights Committee, review of Turkmenistan',
  },
  {
    chathamHouse: false,
    city: 'Brussels',
    countries: ['KZ', 'TM', 'UZ'],
    endsOn: '2012-06-20',
    key: 'ep',
    keyPersons: ['droi.secretariat@parliament.example'],
    mechanism: 'ep' as const,
    participants: ['HERON', 'JUNIPER'],
    recommendations: [
      {
        addressee: 'Subcommittee on Human Rights',
        outcome: 'raised' as const,
        right: 'expression' as const,
        text: 'Raise the closing of independent newspapers at the next human rights dialogue with Kazakhstan.',
      },
    ],
    startsOn: '2012-06-20',
    title: 'European Parliament, hearing on Central Asia',
  },
  {
    chathamHouse: true,
    city: 'Warsaw',
    countries: ['KZ', 'TM', 'UZ'],
    endsOn: '2012-10-05',
    followUp: [{ on: '2012-11-15', step: 'Side event repeated for delegations in Vienna' }],
    key: 'osce',
    keyPersons: ['human.dimension@osce-desk.example'],
    mechanism: 'osce-hdim' as const,
    outcome:
      'Two delegations quoted the recommendations. Of three speakers invited from one country, one could attend.',
    participants: ['QUINCE', 'TURANGA'],
    recommendations: [
      {
        addressee: 'Participating States',
        outcome: 'made' as const,
        right: 'assembly' as const,
        text: 'Replace permission for peaceful assemblies by notification.',
      },
    ],
    startsOn: '2012-09-24',
    title: 'OSCE Human Dimension Implementation Meeting (now Warsaw Human Dimension Conference)',
  },
]
