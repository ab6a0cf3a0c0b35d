import type { Distinct, Facts, Guard, Seat, TransitionDefinition } from './types.js'

type Approvals = Pick<TransitionDefinition, 'approvals'>

/** Everyone who may not fire a transition, nor be among its approvers. */
export const distinctFromOf = (
  transition: ({ distinctFrom?: readonly Distinct[] } & Approvals) | undefined,
): readonly Distinct[] => [
  ...new Set([...(transition?.distinctFrom ?? []), ...(transition?.approvals?.distinctFrom ?? [])]),
]

/** What a place asks of its approver; null: nothing. */
type Place = { guard: null | string; role: null | string }

/** What an approver brings; `fills` is left out where the guards have not been asked. */
type Approver = { fills?: readonly string[]; roles: readonly string[] }

const placesOf = ({ approvals }: Approvals): Place[] => {
  const { count = 1, of = [] } = approvals ?? {}
  const seats = of.map((seat) =>
    typeof seat === 'string'
      ? { guard: null, role: seat }
      : { guard: seat.guard.code, role: seat.role ?? null },
  )
  const open = Array.from({ length: Math.max(0, count - seats.length) }, () => ({
    guard: null,
    role: null,
  }))
  return [...seats, ...open]
}

const fills = ({ guard, role }: Place, approver: Approver): boolean =>
  (role === null || approver.roles.includes(role)) &&
  (guard === null || approver.fills === undefined || approver.fills.includes(guard))

/** Whether each of these people can fill a place of their own. */
const fit = (people: readonly Approver[], places: readonly Place[]): boolean => {
  const [first, ...rest] = people
  return (
    !first ||
    places.some(
      (place, index) =>
        fills(place, first) &&
        fit(
          rest,
          places.filter((_, other) => other !== index),
        ),
    )
  )
}

const nameOf = ({ guard, role }: Place): string =>
  [role, guard].filter((each) => each !== null).join(' + ')

/**
 * The seats whose approval is still wanted, by role and by the code of their guard, where one more
 * by this person would bring the transition no further; none where it would.
 */
export const stillWanted = (
  transition: Approvals,
  given: Facts['approvals'][string],
  person: Approver,
): string[] => {
  const places = placesOf(transition)
  const held = given.map((each) => ({ fills: each.fills ?? [], roles: each.roles }))
  const wanted = (place: Place): boolean =>
    (place.guard ?? place.role) !== null &&
    fit([...held, { fills: [place.guard ?? ''], roles: [place.role ?? ''] }], places)
  return fit([...held, person], places) ? [] : [...new Set(places.filter(wanted).map(nameOf))]
}

/** The roles that seats ask for. */
export const seatRoles = (seats: readonly Seat[] = []): string[] =>
  seats.flatMap((seat) => (typeof seat === 'string' ? [seat] : seat.role ? [seat.role] : []))

/** The guards of the seats of a transition, each once. */
export const seatGuardsOf = (transition: Approvals | undefined): Guard[] => [
  ...new Map(
    (transition?.approvals?.of ?? []).flatMap((seat) =>
      typeof seat === 'string' ? [] : [[seat.guard.code, seat.guard] as const],
    ),
  ).values(),
]
