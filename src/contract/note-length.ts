/** Characters of the sentence of a doubt: with its item it must fit on a line of the list of completion. */
export const noteLength = 150
