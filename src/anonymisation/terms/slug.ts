/** The collection of what the programme remembers of its decisions. */
export const termsSlug = 'anonymisation-terms'
