export type EmailSpan = { start: number; end: number; address: string }

const AT = String.raw`[@＠]|\s{1,3}[@＠]\s{1,3}|\s*[[({<]\s*(?:at|a|собака|ет|эт|@)\s*[\])}>]\s*|\s+(?:at|собака|эт)\s+`
const DOT = String.raw`\.|\s*[[({<]\s*(?:dot|d|точка|тчк|\.)\s*[\])}>]\s*|\s+(?:dot|точка|тчк)\s+`
const LOCAL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_%+\-]|(?:${DOT})(?=[\p{L}\p{N}])){0,63}`
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}\-]{0,62}`
const EMAIL = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.+\-])(${LOCAL})(${AT})(${LABEL}(?:(?:${DOT})${LABEL}){1,4})`,
  'giu',
)
const ANY_DOT = new RegExp(DOT, 'giu')
const HINT = /[@＠]|собака|\bat\b|[[({<]\s*(?:a|эт|ет)\s*[\])}>]| эт /iu

const plain = (text: string): string => text.replace(ANY_DOT, '.').normalize('NFKC').toLowerCase()

/** Mail addresses, also spelt out against harvesting: name [at] host dot org, имя собака хост точка. */
export const emailSpans = (text: string): EmailSpan[] => {
  if (!HINT.test(text)) {
    return []
  }
  return [...text.matchAll(EMAIL)]
    .map((match) => {
      const [whole, local = '', at = '', domain = ''] = match
      const host = domain.replace(/[.-]+$/, '')
      const end = match.index + whole.length - (domain.length - host.length)
      return {
        start: match.index,
        end,
        address: `${plain(local)}@${plain(host)}`,
        spelt: !/[@＠[({<]/.test(at),
        dots: domain,
      }
    })
    .filter(({ spelt, dots }) => !spelt || /\s(?:dot|точка|тчк)\s|\.\p{L}{2,}/iu.test(dots))
    .map(({ start, end, address }) => ({ start, end, address }))
}
