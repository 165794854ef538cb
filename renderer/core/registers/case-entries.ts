/** People, offences and evidence of a case, each as one line of a register. */
import { standings } from '../cases/allegation';
import type { CaseFile, Suspect } from '../cases/case-file';
import { type CaseOffence, proceedingsWays } from '../cases/case-offence';
import type { EvidenceItem, Interview, Support, UnusedItem, Witness } from '../cases/evidence-item';
import { interviewWords, statementWords } from '../cases/evidence-words';
import { formatDate, formatMoment } from '../foundation/dates';
import { effectiveOffences } from '../offences/catalogue';
import { occurredWords } from '../offences/occurred';
import type { OffenceEdit } from '../offences/offence-edit';
import { nameIn, noLongerRecorded, parts, said, saidDate } from './columns';

/** The name of an offence by its id. */
export type OffenceNames = (id: string) => string;

/** The names of offences as the force reads them; an id that is not known stands as it is. */
export function offenceNames(edits: ReadonlyMap<string, OffenceEdit>): OffenceNames {
  const known = new Map<string, string>();
  for (const { offence } of effectiveOffences(edits.values()).values()) known.set(offence.id, offence.name);
  return (id) => known.get(id) ?? id;
}

/** A suspect in one line. */
export function suspectEntry(suspect: Suspect): string {
  return parts(
    suspect.name === '' ? 'not identified' : suspect.name,
    saidDate('born', suspect.bornOn),
    nameIn(standings, suspect.standing),
    suspect.detail,
    said('identified by', suspect.identifiedBy),
    suspect.convictionsCheckedOn === null
      ? 'previous convictions not checked'
      : saidDate('previous convictions checked', suspect.convictionsCheckedOn),
    suspect.convictions,
  );
}

/** An offence of the case in one line, with its limit, proceedings and pinned text. */
export function offenceEntry(offence: CaseOffence, theCase: CaseFile, names: OffenceNames): string {
  const { extension, foreignPower, pinned } = offence;
  return parts(
    names(offence.offenceId),
    said('against', offence.suspectIds.map((id) => suspectName(theCase, id)).join(', ')),
    occurredWords(offence.occurred),
    saidDate('was due', offence.dueOn),
    saidDate('sufficient evidence', offence.sufficientEvidenceOn),
    foreignPower === null ? null : foreignPowerWords(foreignPower),
    extension === null ? null : extensionWords(extension),
    ...offence.proceedings.map(({ suspectId, begunOn, how, note }) =>
      parts(
        `proceedings ${formatDate(begunOn)} by ${nameIn(proceedingsWays, how).toLowerCase()}`,
        suspectId === null ? null : suspectName(theCase, suspectId),
        note,
      ),
    ),
    pinned === null
      ? null
      : `checked against ${pinned.catalogue}${pinned.isLocal ? ', the force’s own text' : ''} by ${pinned.checkedBy}, ${formatMoment(pinned.checkedAt)}`,
    said('motive', offence.motive),
    said('victim', offence.victimStanding),
  );
}

function foreignPowerWords({ reason, by, at, answer }: NonNullable<CaseOffence['foreignPower']>): string {
  const said =
    answer === null ? 'the CPS has not answered' : answer.isMet ? 'the CPS: met' : 'the CPS: not met';
  return parts(
    `foreign-power condition: ${reason}`,
    `${by}, ${formatMoment(at)}`,
    said,
    ...(answer === null ? [] : [formatDate(answer.on), answer.words, answer.by]),
  );
}

function extensionWords(extension: NonNullable<CaseOffence['extension']>): string {
  const { appliedOn, decidedOn, isGranted, until, documentsUntil, note } = extension;
  return parts(
    saidDate('extension applied for', appliedOn),
    isGranted === null ? 'not decided' : isGranted ? 'granted' : 'refused',
    saidDate('decided', decidedOn),
    saidDate('extended to', until),
    saidDate('documents kept until', documentsUntil),
    note,
  );
}

/** An exhibit or statement in one line, with what it supports. */
export function evidenceEntry(item: EvidenceItem, theCase: CaseFile, names: OffenceNames): string {
  const producer = theCase.witnesses.find(({ id }) => id === item.producedBy);
  return parts(
    item.exhibitReference,
    item.what,
    said('held by', item.heldBy),
    item.producedBy === null ? null : `produced by ${producer?.name ?? noLongerRecorded}`,
    saidDate('obtained', item.obtainedOn),
    item.file === null
      ? null
      : `file ${item.file.name}, ${item.file.size} bytes, SHA-256 ${item.file.sha256}`,
    item.isMedia ? 'to be played or looked at' : null,
    item.playbackNote,
    supportWords(item.supports, theCase, names),
  );
}

/** Unused material in one line. */
export function unusedEntry({ what, heldBy, isSensitive, isPresumed, note }: UnusedItem): string {
  return parts(
    what,
    said('held by', heldBy),
    isSensitive ? 'sensitive' : 'not sensitive',
    isPresumed ? 'presumed to meet the disclosure test' : null,
    note,
  );
}

/** A witness in one line, with the statement and what it supports. */
export function witnessEntry(witness: Witness, theCase: CaseFile, names: OffenceNames): string {
  return parts(
    witness.name,
    witness.role,
    witness.isComplainant ? 'complainant' : null,
    `statement: ${statementWords[witness.statement]}`,
    saidDate('on', witness.statementOn),
    witness.note,
    supportWords(witness.supports, theCase, names),
  );
}

/** An interview in one line. */
export function interviewEntry(
  { suspectId, state, on, summary, defence }: Interview,
  theCase: CaseFile,
): string {
  return parts(
    suspectName(theCase, suspectId),
    interviewWords[state],
    on === null ? null : formatDate(on),
    summary,
    said('defence', defence),
  );
}

function suspectName(theCase: CaseFile, id: string): string {
  const suspect = theCase.suspects.find((each) => each.id === id);
  if (suspect === undefined) return noLongerRecorded;
  return suspect.name === '' ? 'not identified' : suspect.name;
}

function supportWords(supports: readonly Support[], theCase: CaseFile, names: OffenceNames): string | null {
  if (supports.length === 0) return null;
  const each = supports.map(({ offence: id, element }) => {
    const offence = theCase.offences.find((one) => one.id === id);
    const text = offence?.pinned?.offence.elements.find((one) => one.id === element)?.text ?? element;
    return `${offence === undefined ? noLongerRecorded : names(offence.offenceId)} (${text})`;
  });
  return `supports ${each.join(', ')}`;
}
