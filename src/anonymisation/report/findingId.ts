/** The id that a finding of a revision has, whenever it is made. */
export const findingId = (
  report: number | string,
  revision: string,
  span: { end: number; start: number },
): string => `${report}.${revision.slice(-16)}.${span.start}-${span.end}`
