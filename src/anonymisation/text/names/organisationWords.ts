/** Words that make a capitalised run an organisation. */
export const ORGANISATION_WORD =
  /^(?:court|courts|ministry|committee|commission|university|institute|academy|college|school|party|prison|hospital|clinic|department|directorate|police|agency|company|bank|office|council|union|association|federation|foundation|fund|society|centre|center|bureau|chamber|tribunal|prosecutor|prosecutor's|army|brigade|regiment|church|mosque|newspaper|authority|service|services|inspectorate|registry|board|corporation|ltd|limited|llc|inc|gmbh|jsc|ngo|institution|embassy|consulate|parliament|assembly|senate|league|club|group|movement|organisation|organization|unit|division|branch|headquarters|barracks|colony|station|government|secretariat|суд|министерство|комитет|комиссия|университет|институт|академия|колледж|партия|больница|департамент|управление|полиция|агентство|компания|банк|совет|союз|ассоциация|федерация|фонд|общество|центр|бюро|прокуратура|церковь|газета|служба|инспекция|акимат|хокимият|движение|организация)$/iu

/** Capitalised words of legal and formal English that name nothing in particular. */
export const FORMAL_WORDS = new Set(
  `article articles convention court government rule rules section sections code act law protocol paragraph annex part chapter state states republic european human rights agreement constitution criminal civil procedure administrative penal facts law the procedure circumstances case cases relevant domestic practice judgment applicant applicants respondent registrar president vice-president judge chamber grand committee ministers charter treaty directive regulation amendment appendix schedule order decree resolution general deputy head first second third fourth fifth sixth minister prosecutor public prosecutor's attorney advocate agent agents appeal appeals supreme constitutional federal national regional district city town municipal military high central internal affairs interior justice foreign security council commission parliament assembly ministry department office police service union international covenant political economic social cultural world war god internet mr mrs ms dr sir professor i a b c d ii iii iv v vi vii viii ix x article's complaint complaints admissibility merits observations protection fundamental freedoms secretary delegate adviser advisers legal cassation practices panel legislature register deputy vice english french russian federation's convention's`.split(
    /\s+/,
  ),
)

const NATIONALITY =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|akh|bek|men|yk|oman|ole|ech|vak|ek|ss|ch)s?|Afghans?|Kurds?|Roma|Serbs?|Croats?|Tajiks?|Turks?|Arabs?|Jews?|Muslims?|Danes?|Poles?|Thai|Iraqis?|Pakistanis?|Israelis?)$/u

export const isNationality = (word: string): boolean => word.length > 3 && NATIONALITY.test(word)
