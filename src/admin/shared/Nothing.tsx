'use client'

/** Takes the place of a control of Payload's that would mislead, such as publishing a draft. */
export const Nothing = () => null
