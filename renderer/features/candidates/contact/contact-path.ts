/** Addresses of the contact log and of the parity of a contest. */

/** Where one entry is read. */
export function contactPath(id: string): string {
  return `/candidates/contact?contact=${id}`;
}

/** Where the parity of a contest is read; with a matter beside it. */
export function parityPath(contestId: string, matterId?: string): string {
  const row = matterId === undefined ? '' : `&matter=${encodeURIComponent(matterId)}`;
  return `/candidates/parity?contest=${encodeURIComponent(contestId)}${row}`;
}

/** The id of the button that opens an entry, so that the keyboard comes back to it. */
export function contactButtonId(id: string): string {
  return `contact-${id}`;
}
