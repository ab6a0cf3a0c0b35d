/** A language by its name in the reader's language; what is no code stays as it is. */
export const languageName = (code: string, language: string): string => {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
