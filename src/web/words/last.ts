/** The last of a list, in browsers that know no `.at`. */
export function lastOf<Item>(list: readonly Item[] | undefined): Item | undefined {
  return list?.[list.length - 1]
}
