/** An issue as the preview answers it. */
export type Issue = {
  html: string
  language: string
  releases: number
  subject: string
  text: string
}

export type Preview = { isExample: boolean; issues: Issue[]; next: string[] }
