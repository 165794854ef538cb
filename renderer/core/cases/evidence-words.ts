/** How evidence, statements and interviews are called, on the screen and in documents alike. */
import { formatDate } from '../foundation/dates';
import type { ExpectedPlea, PersonalStatementState } from './case-file';
import type { EvidenceItem, Interview, StatementState, Witness } from './evidence-item';

/** "RV/1 Corresponding number list", or what it is while it has no reference. */
export function evidenceTitle({
  exhibitReference,
  what,
}: Pick<EvidenceItem, 'exhibitReference' | 'what'>): string {
  const title = [exhibitReference, what].filter((part) => part !== '').join(' ');
  return title === '' ? 'Evidence without a name yet' : title;
}

export const statementWords: Readonly<Record<StatementState, string>> = {
  'not-asked': 'Not asked yet',
  promised: 'Promised',
  taken: 'Taken, not signed',
  signed: 'Signed',
  declined: 'Declined',
};

/** "Signed, Mon 10 May 2027". */
export function statementLine({
  statement,
  statementOn,
}: Pick<Witness, 'statement' | 'statementOn'>): string {
  const words = statementWords[statement];
  return statementOn === null ? words : `${words}, ${formatDate(statementOn)}`;
}

export const interviewWords: Readonly<Record<Interview['state'], string>> = {
  planned: 'Planned',
  held: 'Held under caution',
  declined: 'Declined by the suspect',
  'not-held': 'Not held',
};

export const pleaWords: Readonly<Record<ExpectedPlea, string>> = {
  'not-known': 'Not known yet',
  guilty: 'Guilty',
  'not-guilty': 'Not guilty',
};

export const personalStatementWords: Readonly<Record<PersonalStatementState, string>> = {
  'not-asked': 'Not asked yet',
  offered: 'Offered, answer awaited',
  taken: 'Taken',
  declined: 'Declined',
  'no-one-harmed': 'Nobody was harmed',
};

/** Bytes as "2.1 MB". */
export function fileSize(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size.toLocaleString('en-GB') : size.toFixed(1)} ${units[unit] ?? ''}`;
}
