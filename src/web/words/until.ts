/** How far a day is from today, in calendar days of the server's clock. */

/** Whole days from one day to another; negative when it is past. */
export function daysUntil(today: string, day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}
