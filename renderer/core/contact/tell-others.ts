/**
 * Telling the other candidates where an answer of the FOI unit is published: one task and one letter to them. The
 * information itself is offered to nobody. Pure.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 4.3.7.
 */
import type { Candidate } from '../candidates/candidate';
import type { Contest } from '../candidates/contest';
import { asId, type IdSource } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import type { LetterBatch } from '../issuing/letter-batch';
import { newLetterBatch } from '../issuing/letter-edits';
import { newAction } from '../meetings/meeting-edits';
import type { OperationId } from '../operation/operation';
import type { CandidateContact, ContactMatterId } from './contact';
import { publishedLetter } from './even-handedness';
import { recipientsOf } from './offer-to-others';

/** The requests of this matter and contest whose answer is published, and of which the others are not told yet. */
export function publishedUntold(
  contacts: Iterable<CandidateContact>,
  asked: { readonly matterId: ContactMatterId; readonly candidateIds: ReadonlySet<string> },
): readonly CandidateContact[] {
  return [...contacts].filter(
    ({ matterId, struck, information, candidateIds }) =>
      matterId === asked.matterId &&
      struck === null &&
      (candidateIds.length === 0 || candidateIds.some((id) => asked.candidateIds.has(id))) &&
      information !== null &&
      information.publishedOn !== null &&
      information.publishedWhere.trim() !== '' &&
      information.othersToldOn === null,
  );
}

interface TellGiven {
  readonly operationId: OperationId;
  readonly contest: Contest;
  readonly title: string;
  /** Published and not told; the letters are linked from them. Never empty. */
  readonly requests: readonly CandidateContact[];
  readonly to: readonly Candidate[];
  /** Whose task it is to see the letters out and to note the day. */
  readonly owner: string;
  /** ISO date; `null` where none was set. */
  readonly due: string | null;
  readonly today: string;
  readonly newId: IdSource;
}

/** One task, and letters that nobody has signed yet; that the others were told is noted once the letters are out. */
export function tellOthers(given: TellGiven): {
  readonly changes: readonly RecordChange[];
  readonly batchId: LetterBatch['id'];
} {
  const { operationId, contest, title, requests, to, newId } = given;
  const where = [...new Set(requests.map(({ information }) => information?.publishedWhere.trim() ?? ''))];
  const filled = (text: string) =>
    text
      .replaceAll('{contest}', contest.name)
      .replaceAll('{matter}', title)
      .replaceAll('{where}', where.join('; '));
  const batch: LetterBatch = {
    ...newLetterBatch({ id: asId<'LetterBatch'>(newId()), operationId, areaId: null }),
    title: `${publishedLetter.title}: ${title}, ${contest.name}`.slice(0, 300),
    subject: filled(publishedLetter.subject).slice(0, 300),
    body: filled(publishedLetter.body),
    recipients: recipientsOf(to, contest, newId),
  };
  const whom = to.length === 1 ? '1 candidate' : `${to.length} candidates`;
  const action = newAction({
    id: asId<'Action'>(newId()),
    operationId,
    text: `${title}: tell ${whom} of ${contest.name} where the answer is published, and note the day in the request`,
    raisedOn: given.today,
    owner: given.owner.trim(),
    due: given.due,
  });
  return {
    batchId: batch.id,
    changes: [
      ...requests.map((request): RecordChange => {
        const links = [...request.links, { kind: 'letter-batch' as const, id: batch.id }];
        return { collection: 'candidateContacts', id: request.id, after: { ...request, links } };
      }),
      { collection: 'actions', id: action.id, after: action },
      { collection: 'letterBatches', id: batch.id, after: batch },
    ],
  };
}
