/** The next free reference, and a case as it is opened from the allegations that it takes up. */
import type { Allegation } from './allegation';
import { type CaseFile, newCaseFile } from './case-file';

/** "A-004" after "A-003", for a prefix such as "A"; free among those given, whatever their order. */
export function nextReference(prefix: string, taken: Iterable<{ readonly reference: string }>): string {
  const pattern = new RegExp(`^${prefix}-(\\d{1,6})$`, 'i');
  let highest = 0;
  for (const { reference } of taken) {
    const number = pattern.exec(reference.trim())?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return `${prefix}-${String(highest + 1).padStart(3, '0')}`;
}

/** What is wrong with a reference, or `null`; `id` is the record that it is for. */
export function caseReferenceProblem(
  text: string,
  id: string | null,
  others: Iterable<{ readonly id: string; readonly reference: string }>,
): string | null {
  const wanted = text.trim().toLocaleLowerCase('en-GB');
  if (wanted === '') return 'Enter a reference.';
  for (const other of others) {
    if (other.id !== id && other.reference.trim().toLocaleLowerCase('en-GB') === wanted)
      return `${text.trim()} is taken. Choose another.`;
  }
  return null;
}

type Given = Pick<CaseFile, 'id' | 'operationId' | 'reference' | 'openedAt' | 'openedBy'>;

/**
 * A case that takes up these allegations, the first of them leading: its stream, election, area and summary stand on
 * the case from the start. A complainant is whoever reported as such; a candidate that is complained of is a suspect
 * only once the officer says so.
 */
export function caseFromAllegations(given: Given, allegations: readonly Allegation[]): CaseFile {
  const [first] = allegations;
  if (first === undefined) return newCaseFile(given);
  const complainant = allegations.find(
    ({ reporter, reporterName }) => reporter !== 'anonymous' && reporter !== 'officer' && reporterName !== '',
  );
  return newCaseFile({
    ...given,
    stream: first.stream,
    allegationIds: allegations.map(({ id }) => id),
    summary: joinedSummaries(allegations),
    complainant: complainant?.reporterName ?? '',
    pollType: first.pollType,
    contest: first.contest,
    areaId: first.areaId,
  });
}

/** As much as a summary holds: where the reports together are longer, the first alone, since none may be cut in two. */
function joinedSummaries(allegations: readonly Allegation[]): string {
  const summaries = allegations.map(({ summary }) => summary).filter((summary) => summary !== '');
  const joined = summaries.join('\n\n');
  return joined.length <= longestSummary ? joined : (summaries[0] ?? '');
}

const longestSummary = 20_000;
