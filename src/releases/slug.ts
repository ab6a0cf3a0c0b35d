const cyrillic: Record<string, string> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  є: 'ye',
  ж: 'zh',
  җ: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ў: 'o',
  ф: 'f',
  х: 'kh',
  ҳ: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

const longest = 60

/** A title in letters, digits and hyphens that survive every mail program and messenger. */
export const slugify = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? '')
    .normalize('NFD')
    .replace(/[\p{M}'’ʻʼ`]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/**
 * The address of a publication: the one that it asks for while that is free, otherwise its title
 * and the end of its id, so that two publications of one title never share an address and none has
 * to be counted.
 *
 * @param args.taken whether another publication has the address
 */
export const slugOf = async (args: {
  publication: number | string
  taken: (slug: string) => Promise<boolean>
  title: string
  wanted: unknown
}): Promise<string> => {
  if (typeof args.wanted === 'string' && args.wanted && !(await args.taken(args.wanted))) {
    return args.wanted
  }
  const id = String(args.publication)
  const words = slugify(args.title)
  const withEnding = (ending: string) => [words, ending].filter(Boolean).join('-')
  const short = withEnding(id.slice(-5))
  return (await args.taken(short)) ? withEnding(id) : short
}
