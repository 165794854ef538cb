/** Whether two written names are one person's. */

/**
 * Whether two entries name the same person. A role after a comma, capitals, full stops and spaces do not count:
 * "Insp. J. Marl" is "insp J Marl, force election SPOC". Nobody named is nobody.
 */
export function isSamePerson(one: string, other: string): boolean {
  const name = samePersonKey(one);
  return name !== '' && name === samePersonKey(other);
}

/** A name with nothing left but what tells people apart: equal for entries of one person, empty for nobody. */
export function samePersonKey(entry: string): string {
  const [name = ''] = entry.normalize('NFKC').split(',');
  return name
    .toLocaleLowerCase('en-GB')
    .replace(/[.\s]+/g, ' ')
    .trim();
}
