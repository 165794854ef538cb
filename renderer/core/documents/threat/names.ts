/** Long lists of names in tables. */

const namesPerRow = 40;

/** All names, so many to a row: a row stays whole on its page. */
export function allNames(names: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(names.length / namesPerRow) }, (_, row) =>
    names.slice(row * namesPerRow, (row + 1) * namesPerRow).join('; '),
  );
}
