/** How a place in the evidence is written in a comment, in both languages: the file's number, then the page. */
export const placeWritten = /附件\s?(\d{1,3})\s?第\s?(\d{1,4})\s?页|file (\d{1,3}), p\. ?(\d{1,4})/gi

/** What only leads to a place: the word for an enclosure with its number, a page, "see". */
export const pointersWritten = /附件\s?\d*|第\s?\d+\s?页|(?:详|参)?见|files? \d+|pp?\. ?\d+|\b(?:see|page) ?\d*/gi
