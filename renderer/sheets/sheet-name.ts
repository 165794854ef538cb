/** The name of a sheet, within what Excel allows. */

const longest = 31;

/** A legal name: at most 31 characters, none of `[]:*?/\`, no quote at either end, never empty. */
export function sheetName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^[' ]+|[' ]+$/g, '');
  // "History" is a name that Excel keeps for itself.
  if (plain === '') return 'Register';
  return plain.toLowerCase() === 'history' ? `${plain} list` : plain;
}
