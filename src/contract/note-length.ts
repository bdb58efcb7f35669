/** How long a remark on one item may be: said to the form and asked by the schema. */
export const noteLength = 150
