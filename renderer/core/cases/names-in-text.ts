/** Whether a text that leaves the desk names somebody of a case. Letters and updates name nobody but their reader. */
import type { Allegation } from './allegation';
import type { CaseFile } from './case-file';

/**
 * Those of the names that the text holds: the whole name in any capitals, or a surname as a word of its own with its
 * capital. Surnames of three letters or fewer are not looked for: they are words too often.
 */
export function namesIn(text: string, names: Iterable<string>): readonly string[] {
  const folded = fold(text);
  const words = new Set(text.normalize('NFKC').match(/[\p{L}’'-]+/gu) ?? []);
  const found = new Set<string>();
  for (const name of names) {
    const trimmed = name.trim();
    if (trimmed === '') continue;
    const surname = surnameOf(trimmed.normalize('NFKC'));
    const isNamed = ` ${folded} `.includes(` ${fold(trimmed)} `);
    if (isNamed || (isSurname(surname) && (words.has(surname) || words.has(`${surname}’s`))))
      found.add(trimmed);
  }
  return [...found];
}

/** "Fallow" of "Ines Fallow" and of "Fallow, Ines"; none of an office: "Registration officer, Saltmarsh". */
function surnameOf(name: string): string {
  const [first = [], ...rest] = name.split(',').map((part) => part.trim().split(/\s+/));
  if (rest.length > 0) return first.length === 1 ? (first[0] ?? '') : '';
  return first.length > 1 ? (first.at(-1) ?? '') : '';
}

function isSurname(word: string): boolean {
  return word.length > 3 && word !== word.toLocaleLowerCase('en-GB');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Everybody whom a case and its allegations name: suspects, witnesses, complainants, those concerned. */
export function namesOf(
  caseFile: CaseFile | undefined,
  allegations: readonly Allegation[],
): readonly string[] {
  return [
    ...(caseFile === undefined
      ? []
      : [
          caseFile.complainant,
          ...caseFile.suspects.map(({ name }) => name),
          ...caseFile.witnesses.map(({ name }) => name),
        ]),
    ...allegations.flatMap(({ reporterName, concerned }) => [
      reporterName,
      ...concerned.map(({ name }) => name),
    ]),
  ];
}
