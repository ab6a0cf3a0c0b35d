const PATRONYMIC =
  /^(.{2,}?)(?:ovič|evič|avič|ič|ovn|evn|avn|ičn|inič|in|ogli|agli|gli|oli|kizi|gizi|kizin)(?:[aeio]|om|em)*$/

/** The father's name in the sounds of a patronymic of any of the region's kinds, if it is one. */
export const fatherOf = (skeleton: string): string | undefined => {
  const name = PATRONYMIC.exec(skeleton)?.[1]
  return name !== undefined &&
    name.length >= 2 &&
    /(?:[^aeio]ič|vn|ičn|gli|oli|kizi|gizi)[aeiom]*(?:nin|ga|ni|da|dan|nan)?$/.test(skeleton)
    ? name
    : undefined
}

/** A word of its own that makes the name before it a patronymic: Кәрім ұлы, Karim qizi. */
export const isPatronymicWord = (skeleton: string): boolean =>
  /^(?:o?gli|oli|[kg]izi)(?:n|ni|nin|ga|ge|na|da|dan|nan|men)?$/.test(skeleton)
