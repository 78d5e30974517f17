/** Days and the instants certificates are valid for: rules and the path judge the same moment. */

const MILLISECONDS_OF_A_DAY = 86_400_000

/** The instant that stands for a day: noon, for the day is meant, not the hour at which it starts somewhere. */
export function noonOf(day: string): string {
  return `${day}T12:00:00Z`
}

/** Whole days from one instant to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_A_DAY)
}

/** The same with a day that is begun counted as one. */
export function daysBegun(from: string, to: string): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_A_DAY)
}

/** Hours from one instant to another; negative when the other is earlier. */
export function hoursBetween(from: string, to: string): number {
  return ((Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_A_DAY) * 24
}

/** The day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
