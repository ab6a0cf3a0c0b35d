import type { Distinct, Facts, TransitionDefinition } from './types.js'

/** Everyone who may not fire a transition, nor be among its approvers. */
export const distinctFromOf = (
  transition: Pick<TransitionDefinition, 'approvals' | 'distinctFrom'> | undefined,
): readonly Distinct[] => [
  ...new Set([...(transition?.distinctFrom ?? []), ...(transition?.approvals?.distinctFrom ?? [])]),
]

/** One place for each approval: a role that has to fill it, or null for any. */
const placesOf = ({ approvals }: Pick<TransitionDefinition, 'approvals'>): (null | string)[] => {
  const { count = 1, of = [] } = approvals ?? {}
  return [...of, ...Array.from({ length: Math.max(0, count - of.length) }, () => null)]
}

/** Whether each of these people, known by their roles, can fill a place of their own. */
const fit = (people: readonly (readonly string[])[], places: (null | string)[]): boolean => {
  const [first, ...rest] = people
  return (
    !first ||
    places.some(
      (role, index) =>
        (role === null || first.includes(role)) &&
        fit(
          rest,
          places.filter((_, other) => other !== index),
        ),
    )
  )
}

/**
 * The roles whose approval is still wanted, where one more by these roles would bring the
 * transition no further; none where it would.
 */
export const stillWanted = (
  transition: Pick<TransitionDefinition, 'approvals'>,
  given: Facts['approvals'][string],
  roles: readonly string[],
): string[] => {
  const places = placesOf(transition)
  const held = given.map((approval) => approval.roles)
  return fit([...held, roles], places)
    ? []
    : ([...new Set(places)].filter(
        (role) => role !== null && fit([...held, [role]], places),
      ) as string[])
}
