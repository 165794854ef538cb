/** Addresses of publicity and of the pre-election period. */

/** Where one piece is carried on. */
export function publicityPath(id: string): string {
  return `/candidates/publicity?item=${id}`;
}

/** Where a text is checked of which nothing is kept. */
export const checkPath = '/candidates/publicity/check';

export const periodPath = '/candidates/publicity/period';

/** The id of the button that opens a record, so that the keyboard comes back to it. */
export function openButtonId(id: string): string {
  return `open-${id}`;
}
