/** Brings a finding into sight in each text that it stands in, with some lines around it. */
export const scrollTo = (id: string | undefined, sides = ['original', 'result']): void => {
  for (const side of id === undefined ? [] : sides) {
    const mark = document.getElementById(`elchi-${side}-${id}`)
    const text = mark?.closest('.elchi-studio__text')
    if (mark && text) {
      const [inner, outer] = [mark.getBoundingClientRect(), text.getBoundingClientRect()]
      const above = inner.top - outer.top
      if (above < 0 || inner.bottom > outer.bottom) {
        text.scrollTop += above - outer.height / 3
      }
    }
  }
}
