/** What the print style sheet leaves on paper of a part of the page, for tests where no style sheet is loaded. */

/** The text below this selector without what is for the screen alone; what was typed into fields is text too. */
export function onPaper(root: ParentNode, selector: string): string {
  const part = root.querySelector(selector);
  if (part === null) throw new Error(`Nothing matches ${selector}`);
  for (const field of part.querySelectorAll<HTMLInputElement>('input, textarea')) {
    field.setAttribute('data-typed', field.value);
  }
  const copy = part.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll('.on-screen-only, .no-print')) unseen.remove();
  for (const field of copy.querySelectorAll('[data-typed]')) {
    field.replaceWith(field.getAttribute('data-typed') ?? '');
  }
  return copy.textContent.trim();
}
