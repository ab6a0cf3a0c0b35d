/** One term of a vocabulary: a stable value for programs, a label for people. */
export type Term = { label: { en: string; ru: string }; value: string }
