/** Sentences, endings and hidden characters that hostile ways of writing are made of. */
export const FRAMES: Record<'cyrillic' | 'latin', [string, string][]> = {
  cyrillic: [
    ['Накануне ', ' не пустили в зал.'],
    ['Протокол составили на ', ', копию не выдали.'],
    ['', ' — об этом писали дважды.'],
    ['«Это сказала не ', '», повторил он.'],
  ],
  latin: [
    ['The statement of ', ' was read twice.'],
    ['They asked about ', ', then left.'],
    ['', ' was told to wait.'],
    ['Kecha (', ') haqida yozishdi.'],
  ],
}
export const TURKIC = {
  KZ: 'ның дың тың ға қа ге ды ты дан тан нан мен пен бен лар дар тар ларды тардың дарға тармен нікі дікі дай тай дағы тағы ша'.split(
    ' ',
  ),
  UZ: 'ning ga ni dan da lar larning larga lardan niki nikida dek day gacha mi chi dagi larniki'.split(
    ' ',
  ),
  UZC: 'нинг га ни дан да лар ларнинг ларга лардан ники дек гача даги'.split(' '),
  TM: 'yň iň a e y i ny ni dan den da de lar ler laryň leriň lara ynyň yna ynda yndan dyr dir daky'.split(
    ' ',
  ),
}
export const HIDDEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u0301',
  '\u034f',
]
export const GAPS = ['\u00a0', '  ', '\n', '\u2009', '\t', ' \n', '\u202f', '\u3000']
export const LOOKALIKES: Record<string, string> = {
  ...Object.fromEntries(
    Array.from('аеорсхуікмтнв', (char, at) => [char, 'aeopcxyikmthb'.charAt(at)]),
  ),
  ...Object.fromEntries(Array.from('aeopcxyi', (char, at) => [char, 'аеорсхуі'.charAt(at)])),
}
