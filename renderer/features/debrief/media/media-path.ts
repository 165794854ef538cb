/** Addresses of media entries. */

/** Where one entry is read. */
export function mediaPath(id: string): string {
  return `/debrief/media?entry=${id}`;
}

/** The id of the button that opens an entry, so that the keyboard comes back to it. */
export function mediaButtonId(id: string): string {
  return `media-${id}`;
}
