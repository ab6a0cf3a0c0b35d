/**
 * About which share of a region's adults a word fits. Orders of magnitude only, as labour statistics
 * of the region have them: they rank combinations, they count nobody.
 */
type Fit = { share: number; en: string; ru: string }

export const ROLES: readonly Fit[] = [
  {
    share: 0.03,
    en: 'teachers?|drivers?|sellers?|cooks?|guards?|workers?|builders?|cleaners?|traders?|shopkeepers?',
    ru: 'учител|преподават|водител|продав(?:ец|ц|щиц)|повар|сторож|охранник|рабоч|строител|уборщи|торгов(?:ец|ц|к)',
  },
  {
    share: 0.01,
    en: 'nurses?|accountants?|farmers?|electricians?|welders?|policem[ae]n|police officers?|soldiers?|tailors?|seamstress(?:es)?|engineers?',
    ru: 'медсестр|бухгалтер|фермер|дехкан|электрик|сварщи|полицейск|солдат|портн|швея|инженер',
  },
  {
    share: 0.003,
    en: 'doctors?|physicians?|shepherds?|bakers?|barbers?|hairdressers?|mechanics?|beekeepers?|fishermen|miners?|programmers?',
    ru: 'врач|доктор|чабан|пастух|пекар(?!н)|парикмахер|механик|пчеловод|рыба[кч]|шахт[её]р|программист',
  },
  {
    share: 0.001,
    en: 'lawyers?|advocates?|pharmacists?|librarians?|midwi(?:fe|ves)|vets?|veterinarians?|dentists?|headmasters?|principals?|directors?|managers?|notar(?:y|ies)|dutar players?|musicians?',
    ru: 'адвокат|юрист|аптекар|фармацевт|библиотекар|акушер|ветеринар|стоматолог|директор|заведующ|нотариус|музыкант|дутарист',
  },
  {
    share: 0.0002,
    en: 'journalists?|bloggers?|activists?|editors?|imams?|pastors?|priests?|mullahs?|judges?|prosecutors?|investigators?|deput(?:y|ies)|mayors?|akims?|hakims?|reporters?|correspondents?|photographers?|human rights defenders?',
    ru: 'журналист|блогер|активист|редактор|имам|пастор|священник|мулл|судь|прокурор|следовател|депутат|аким|хоким|репортёр|репортер|корреспондент|фотограф|правозащитник|правозащитниц|участков',
  },
]

export const TRAITS: readonly Fit[] = [
  {
    share: 0.05,
    en: 'disabled|pregnant|widow(?:ed|er)?s?|divorced|veterans?|orphans?|refugees?|migrants?|converts?',
    ru: 'инвалид|беременн|вдов|развед[её]н|ветеран|сирот|беженец|беженк|мигрант|новообращ[её]нн',
  },
  {
    share: 0.005,
    en: "blind|deaf|one-armed|one-legged|wheelchair|twins?|stateless|jehovah[’']s witness(?:es)?|baptists?|adventists?|ahmadis?|protestants?|pentecostals?|bahais?|hiv|epilep\\p{Ll}+|paralysed|gay|lesbian|transgender",
    ru: 'слеп|глух|однорук|одноног|коляск|близнец|без гражданства|свидетел\\p{Ll}+ иеговы|баптист|адвентист|ахмад|протестант|пятидесятник|бахаи|вич|эпилеп|парализ|гей|лесбиянк|трансгендер',
  },
]

export const ONLY = {
  en: 'the only|the sole|the first (?:woman|man|person)|the last remaining|the one and only|the youngest|the oldest|nobody else|no one else|no other',
  ru: 'единственн\\p{Ll}+|перв(?:ая|ый) (?:женщина|мужчина|человек)|сам(?:ая|ый) (?:молод|стар|пожил)\\p{Ll}+|больше никто|никто другой|других нет|другого нет|другой нет',
}

export const FAMILY = {
  en: '(?:mother|father|parents?) of (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: \\p{Ll}+)?|(?:has|with|raises) (?:\\d+|three|four|five|six|seven|eight|nine|ten) (?:children|sons|daughters)',
  ru: '(?:мать|матери|отец|отца) (?:\\d+|дво|тро|четвер|пятер|шестер|семер|восьмер|девятер|десятер)\\p{Ll}*(?: детей)?|многодетн\\p{Ll}+',
}
