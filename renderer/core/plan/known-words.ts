/** Words that what is known shares. */

/** "1 station", "12 stations". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
