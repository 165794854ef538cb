/** The front page that the documents of one version share. */
import { audienceNames } from '../../intelligence/audience';
import { joinTexts, recorded } from '../missing';
import { printedDate } from '../printed-date';
import type { FrontTable, Text, WordDocument } from '../model';
import { approver, statusWords } from './approval';
import type { ThreatSource } from './input';

/** The front table of a version. */
export function frontTable(input: ThreatSource): FrontTable {
  const { facts, grid, issueDate, partName } = input;
  const { assessment } = grid;
  return {
    operation: facts.operationName,
    ...(partName === null ? {} : { part: partName }),
    version: String(assessment.version),
    status: statusWords(assessment),
    author: recorded(assessment.author, 'author'),
    approvedBy: assessment.approval === null ? 'Not yet approved' : approver(assessment.approval),
    date: printedDate(issueDate) ?? '',
    reviewDate: recorded(printedDate(assessment.reviewDate), 'review date'),
    distribution: distributionText(input),
    foiNote: recorded(assessment.foiNote, 'freedom of information note'),
  };
}

/** Who it goes to, in words and in the audiences that handling is held against. */
function distributionText({ grid: { assessment } }: ThreatSource): Text {
  const { distribution, audiences } = assessment;
  if (audiences.length === 0) return recorded(distribution, 'distribution');
  const goesTo = `Goes to: ${audienceNames(audiences)}.`;
  return distribution.trim() === '' ? goesTo : joinTexts(distribution, `\n${goesTo}`);
}

/** What every document of a version says of itself but its title and its blocks. */
export function framed(input: ThreatSource): Omit<WordDocument, 'title' | 'blocks'> {
  const { assessment } = input.grid;
  return {
    marking: input.marking,
    status: assessment.status === 'approved' ? 'issued' : 'draft',
    author: assessment.author,
    issueDate: input.issueDate,
    versionLabel: `version ${assessment.version}`,
    language: 'en-GB',
    front: frontTable(input),
  };
}
