/** Addresses of strategies and policies. */

/** Where one text is read and written. */
export function textPath(textId: string): string {
  return `/plan/texts?text=${encodeURIComponent(textId)}`;
}

/** The id of the button that opens a text, so that the keyboard comes back to it. */
export function textButtonId(textId: string): string {
  return `text-${textId}`;
}
