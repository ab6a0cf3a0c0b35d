/** An issue as the preview answers it. */
export type Issue = {
  html: string
  language: string
  /** How many it holds; a mail of one release has none to count. */
  releases?: number
  subject: string
  text: string
}

export type Preview = { isExample: boolean; issues: Issue[]; next: string[] }
