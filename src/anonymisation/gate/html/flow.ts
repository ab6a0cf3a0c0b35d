const letterLast = /[\p{L}\p{N}\p{M}]$/u
const letterFirst = /^[\p{L}\p{N}\p{M}]/u

/**
 * Collects running text across tags in two readings: with the pieces joined, as readers see
 * `Gul<b>sim</b>`, and with a space wherever tags alone part two letters, as they see
 * `<span>Gulsim</span><span>Baizhumanova</span>` under a style sheet.
 */
export const createFlow = () => {
  let joined = ''
  let spaced = ''
  let last = ''
  let crossed = false
  let parted = false
  return {
    edge: (text: string): void => {
      joined += text
      spaced += text
      last = text === '' ? last : text
      crossed = text === ''
    },
    readings: (): string[] => (parted ? [joined, spaced] : [joined]),
    write: (text: string): void => {
      if (text === '') {
        return
      }
      const borders = crossed && letterLast.test(last) && letterFirst.test(text)
      parted ||= borders
      spaced += borders ? ` ${text}` : text
      joined += text
      last = text.slice(-2)
      crossed = false
    },
  }
}
