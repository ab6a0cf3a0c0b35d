import { classes, IGNORED } from './classes.js'

/** A text without hidden characters, and where each of the others stood. */
export type Visible = { text: string; placeOf: (index: number) => number }

const isHidden = (text: string, index: number): boolean =>
  classes[text.charCodeAt(index)] === IGNORED

/** Takes hidden characters out of a text; `placeOf` leads back. */
export const visible = (text: string): Visible => {
  let shown = ''
  const places: number[] = []
  let hidden = 0
  for (let index = 0; index < text.length; index += 1) {
    if (isHidden(text, index)) {
      hidden += 1
    } else {
      shown += text.charAt(index)
      places.push(index)
    }
  }
  return hidden
    ? { text: shown, placeOf: (index) => places[index] ?? text.length }
    : { text, placeOf: (index) => index }
}
