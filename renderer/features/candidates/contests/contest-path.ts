/** Addresses of contests. */

/** Where one contest is read. */
export function contestPath(id: string): string {
  return `/candidates/contests?contest=${id}`;
}

/** The id of the button that opens a contest, so that the keyboard comes back to it. */
export function contestButtonId(id: string): string {
  return `contest-${id}`;
}
