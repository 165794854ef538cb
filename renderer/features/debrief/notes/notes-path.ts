/** Where a sanitised note is written. */

/** The address of one note; of the list where none is given. */
export function notePath(id: string | null = null): string {
  return id === null ? '/debrief/notes' : `/debrief/notes?note=${encodeURIComponent(id)}`;
}
