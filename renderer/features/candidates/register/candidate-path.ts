/** Addresses of candidates. */

/** Where one candidate is read. */
export function candidatePath(id: string): string {
  return `/candidates?candidate=${id}`;
}

/** The id of the button that opens a candidate, so that the keyboard comes back to it. */
export function candidateButtonId(id: string): string {
  return `candidate-${id}`;
}
