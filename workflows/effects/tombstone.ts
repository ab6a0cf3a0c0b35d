/** What a purged record no longer needs to be kept by: a reason for a hold is what people wrote. */
export const notRetained = {
  retention: { hold: false, holdReason: null, purgeOn: null, warnedAt: null },
}
