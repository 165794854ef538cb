/** Words that the screens of this place share. */

/** "1 station", "12 stations". */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** The address of a station beside the table. */
export function stationPath(id: string): string {
  return `/places?station=${id}`;
}
