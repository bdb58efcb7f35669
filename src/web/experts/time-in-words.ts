const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** Hours, minutes and seconds in Lanzhou, as in 14:02:31. */
export function timeInWords(instant: string): string {
  return clock.format(new Date(instant))
}
