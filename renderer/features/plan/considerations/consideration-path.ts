/** Where planning considerations stand. */

/** The address of one point beside the list. */
export function considerationPath(id: string): string {
  return `/plan/considerations?item=${id}`;
}
