/** Whether keys of one letter are switched off, kept on this device. */
const PLACE = 'letters-off'

export const lettersAreOff = () => localStorage.getItem(PLACE) === 'yes'

export function switchLetters(off: boolean): void {
  if (off) localStorage.setItem(PLACE, 'yes')
  else localStorage.removeItem(PLACE)
}
