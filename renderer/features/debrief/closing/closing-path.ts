/** Addresses of the closing. */

/** Where one item of the checklist is answered. */
export function closingItemPath(id: string): string {
  return `/debrief/closing?item=${id}`;
}

/** Where one class of records is reviewed. */
export function retentionPath(classId: string): string {
  return `/debrief/closing/retention?class=${classId}`;
}

/** The id of the button that opens an item or a class, so that the keyboard comes back to it. */
export function closingButtonId(id: string): string {
  return `closing-${id}`;
}
