type Person = { email: string; language: 'de' | 'en' | 'fr' | 'ru'; name: string; role: string }

type Organisation = {
  country: string
  mechanism:
    | 'ccpr'
    | 'embassy'
    | 'ep'
    | 'eu'
    | 'media'
    | 'ngo'
    | 'ohchr'
    | 'osce'
    | 'osce-hdim'
    | 'special-procedures'
    | 'upr'
  organisation: string
  people: Person[]
  tlpClearance: 'TLP:AMBER' | 'TLP:CLEAR' | 'TLP:GREEN'
}

/** International actors; every person and address is invented. */
export const organisations: Organisation[] = [
  {
    country: 'CH',
    mechanism: 'ccpr',
    organisation: 'UN Human Rights Committee (secretariat)',
    people: [
      { email: 'rapporteur.tm@treaty-bodies.example', language: 'fr', name: 'Elodie Marchand', role: 'Rapporteur on Turkmenistan' },
      { email: 'rapporteur.uz@treaty-bodies.example', language: 'en', name: 'Kofi Adomako', role: 'Rapporteur on Uzbekistan' },
      { email: 'rapporteur.kz@treaty-bodies.example', language: 'en', name: 'Lucía Ferrándiz', role: 'Rapporteur on Kazakhstan' },
      { email: 'officer.1@treaty-bodies.example', language: 'en', name: 'Grete Aasland', role: 'Human rights officer' },
      { email: 'secretary@treaty-bodies.example', language: 'en', name: 'Mateus Figueira', role: 'Secretary of the Committee' },
    ],
    tlpClearance: 'TLP:AMBER',
  },
  {
    country: 'CH',
    mechanism: 'special-procedures',
    organisation: 'UN special procedures',
    people: [
      { email: 'expression@special-procedures.example', language: 'en', name: 'Naomi Achterberg', role: 'Assistant, freedom of expression' },
      { email: 'religion@special-procedures.example', language: 'en', name: 'Piotr Zalewski', role: 'Assistant, freedom of religion' },
      { email: 'assembly@special-procedures.example', language: 'en', name: 'Wanjiru Kamau', role: 'Assistant, peaceful assembly' },
      { email: 'defenders@special-procedures.example', language: 'en', name: 'Anneli Kivinen', role: 'Assistant, human rights defenders' },
      { email: 'detention@special-procedures.example', language: 'fr', name: 'Rui Tavares', role: 'Assistant, arbitrary detention' },
    ],
    tlpClearance: 'TLP:AMBER',
  },
  {
    country: 'KG',
    mechanism: 'ohchr',
    organisation: 'OHCHR Regional Office for Central Asia',
    people: [
      { email: 'representative@rights-office.example', language: 'en', name: 'Solveig Nygård', role: 'Regional representative' },
      { email: 'officer@rights-office.example', language: 'ru', name: 'Чынара Абдиева', role: 'National officer' },
      { email: 'reports@rights-office.example', language: 'ru', name: 'Денис Коваленко', role: 'Reports officer' },
      { email: 'legal@rights-office.example', language: 'ru', name: 'Тимур Исаков', role: 'Legal officer' },
    ],
    tlpClearance: 'TLP:AMBER',
  },
  {
    country: 'CH',
    mechanism: 'upr',
    organisation: 'UPR working group secretariat',
    people: [
      { email: 'desk@periodic-review.example', language: 'fr', name: 'Hamza Bouraoui', role: 'Desk officer' },
      { email: 'documents@periodic-review.example', language: 'en', name: 'Silke Brandauer', role: 'Documents' },
    ],
    tlpClearance: 'TLP:GREEN',
  },
  {
    country: 'BE',
    mechanism: 'ep',
    organisation: 'European Parliament, Subcommittee on Human Rights',
    people: [
      { email: 'droi.secretariat@parliament.example', language: 'en', name: 'Aoife Gallagher', role: 'Secretariat' },
      { email: 'adviser.a@parliament.example', language: 'en', name: 'Matteo Sartori', role: 'Adviser, group A' },
      { email: 'adviser.b@parliament.example', language: 'en', name: 'Katrien Vermeulen', role: 'Adviser, group B' },
      { email: 'adviser.c@parliament.example', language: 'de', name: 'Jonas Bruckner', role: 'Adviser, group C' },
      { email: 'delegation.ca@parliament.example', language: 'en', name: 'Ilze Kalniņa', role: 'Delegation to Central Asia' },
      { email: 'assistant.1@parliament.example', language: 'en', name: 'Tereza Havlíková', role: 'Assistant to a member' },
      { email: 'assistant.2@parliament.example', language: 'en', name: 'Pablo Quiroga', role: 'Assistant to a member' },
      { email: 'assistant.3@parliament.example', language: 'fr', name: 'Claire Delaunay', role: 'Assistant to a member' },
      { email: 'policy@parliament.example', language: 'en', name: 'Henrik Thorsen', role: 'Policy department' },
    ],
    tlpClearance: 'TLP:GREEN',
  },
  {
    country: 'BE',
    mechanism: 'eu',
    organisation: 'European External Action Service',
    people: [
      { email: 'desk.kz@external-action.example', language: 'en', name: 'Marta Wieczorek', role: 'Desk Kazakhstan' },
      { email: 'desk.uz@external-action.example', language: 'en', name: 'Stefan Dragomir', role: 'Desk Uzbekistan' },
      { email: 'desk.tm@external-action.example', language: 'en', name: 'Sinikka Rautio', role: 'Desk Turkmenistan' },
      { email: 'human.rights@external-action.example', language: 'en', name: 'Bram Hoekstra', role: 'Human rights division' },
      { email: 'special.rep@external-action.example', language: 'fr', name: 'Yannick Lemoine', role: 'Special representative’s office' },
      { email: 'astana.politics@external-action.example', language: 'ru', name: 'Ольга Ветрова', role: 'Delegation in Astana, politics' },
      { email: 'tashkent.politics@external-action.example', language: 'en', name: 'Rasmus Kjeldsen', role: 'Delegation in Tashkent, politics' },
    ],
    tlpClearance: 'TLP:GREEN',
  },
  {
    country: 'PL',
    mechanism: 'osce-hdim',
    organisation: 'OSCE, Warsaw Human Dimension Conference',
    people: [
      { email: 'human.dimension@osce-desk.example', language: 'en', name: 'Zofia Malinowska', role: 'Conference desk' },
      { email: 'side.events@osce-desk.example', language: 'en', name: 'Arben Hoxha', role: 'Side events' },
    ],
    tlpClearance: 'TLP:CLEAR',
  },
  {
    country: 'PL',
    mechanism: 'osce',
    organisation: 'OSCE/ODIHR',
    people: [
      { email: 'religion@odihr-desk.example', language: 'en', name: 'Deirdre Mulcahy', role: 'Freedom of religion adviser' },
      { email: 'assembly@odihr-desk.example', language: 'en', name: 'Goran Petrušić', role: 'Freedom of assembly adviser' },
      { email: 'defenders@odihr-desk.example', language: 'en', name: 'Nino Kapanadze', role: 'Human rights defenders adviser' },
      { email: 'media@odihr-desk.example', language: 'de', name: 'Jörg Stadelmann', role: 'Representative on freedom of the media, office' },
      { email: 'astana@odihr-desk.example', language: 'ru', name: 'Светлана Миронова', role: 'Programme office in Astana' },
    ],
    tlpClearance: 'TLP:GREEN',
  },
  {
    country: 'KZ',
    mechanism: 'embassy',
    organisation: 'Embassies of EU members and others',
    people: [
      { email: 'nl.astana@embassies.example', language: 'en', name: 'Wouter Dijkgraaf', role: 'Netherlands, political affairs, Astana' },
      { email: 'nl.tashkent@embassies.example', language: 'en', name: 'Esther Blokland', role: 'Netherlands, political affairs, Tashkent' },
      { email: 'de.tashkent@embassies.example', language: 'de', name: 'Ulrike Fassbender', role: 'Germany, political affairs, Tashkent' },
      { email: 'fr.ashgabat@embassies.example', language: 'fr', name: 'Bastien Roussel', role: 'France, political affairs, Ashgabat' },
      { email: 'uk.ashgabat@embassies.example', language: 'en', name: 'Imogen Hartley', role: 'United Kingdom, human rights, Ashgabat' },
      { email: 'se.astana@embassies.example', language: 'en', name: 'Elsa Bergström', role: 'Sweden, political affairs, Astana' },
      { email: 'us.tashkent@embassies.example', language: 'en', name: 'Caleb Whitmore', role: 'United States, human rights, Tashkent' },
      { email: 'ch.tashkent@embassies.example', language: 'de', name: 'Reto Ammann', role: 'Switzerland, human security, Tashkent' },
    ],
    tlpClearance: 'TLP:GREEN',
  },
  {
    country: 'DE',
    mechanism: 'ngo',
    organisation: 'Organisations of the network',
    people: [
      { email: 'researcher.1@network.example', language: 'en', name: 'Oscar Nyström', role: 'Central Asia researcher' },
      { email: 'religion.news@network.example', language: 'en', name: 'Fergus Donnelly', role: 'Freedom of religion news service' },
      { email: 'reporters@network.example', language: 'en', name: 'Amara Okonjo', role: 'Committee to protect reporters, desk' },
      { email: 'emergency@network.example', language: 'en', name: 'Pilar Montoro', role: 'Defenders’ emergency line' },
      { email: 'vienna@network.example', language: 'ru', name: 'Ýazgül Garajaýewa', role: 'Exile community, Vienna' },
      { email: 'legal.aid@network.example', language: 'ru', name: 'Марина Лисицкая', role: 'Legal aid network' },
      { email: 'archive@network.example', language: 'ru', name: 'Кирилл Боровский', role: 'Memorial archive' },
      { email: 'brussels@network.example', language: 'en', name: 'Lotte Claes', role: 'Advocacy officer, Brussels' },
      { email: 'geneva@network.example', language: 'fr', name: 'Raphaël Jaccard', role: 'Advocacy officer, Geneva' },
      { email: 'clinic@network.example', language: 'en', name: 'Sunniva Haugen', role: 'University clinic' },
    ],
    tlpClearance: 'TLP:AMBER',
  },
  {
    country: 'GB',
    mechanism: 'media',
    organisation: 'Press',
    people: [
      { email: 'correspondent@press.example', language: 'en', name: 'Rosalind Pickering', role: 'Central Asia correspondent' },
      { email: 'russian.service@press.example', language: 'ru', name: 'Антон Белозёров', role: 'Russian service' },
      { email: 'foreign.desk@press.example', language: 'en', name: 'Thijs Kuipers', role: 'Foreign desk' },
    ],
    tlpClearance: 'TLP:CLEAR',
  },
]
