/** A contribution that somebody typed under the questions or pasted as one text. */
import { asId, idSchema } from '../foundation/ids';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import { z } from '../foundation/schema';
import type { OperationId } from '../operation/operation';
import type { PartnerId } from '../partners/partner';
import type { AskedQuestion, Contribution, UnplacedText } from './contribution';
import { longestText } from './placing';

/** As it is being written. */
export interface OwnDraft {
  /** `null` where it comes from the force itself. */
  readonly partnerId: PartnerId | null;
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
  /** ISO date; `null` while none is given. */
  readonly on: string | null;
  readonly marking: Marking;
  readonly way: 'typed' | 'pasted';
  /** By the id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly pasted: string;
}

export const ownDraftSchema: z.ZodType<OwnDraft> = z.object({
  partnerId: idSchema<'Partner'>().nullable(),
  organisation: z.string(),
  person: z.string(),
  role: z.string(),
  on: z.string().nullable(),
  marking: markingSchema,
  way: z.enum(['typed', 'pasted']),
  answers: z.record(z.string(), z.string()),
  pasted: z.string(),
});

export type OwnDraftProblems = Readonly<Partial<Record<'organisation' | 'person' | 'on' | 'text', string>>>;

/** A sentence for each thing that is missing; `today` is an ISO date. */
export function ownDraftProblems(draft: OwnDraft, today: string): OwnDraftProblems {
  const { organisation, person, on, way, answers, pasted } = draft;
  const texts = way === 'pasted' ? [pasted] : Object.values(answers);
  return {
    ...(organisation.trim() === '' ? { organisation: 'Write the organisation or the team.' } : {}),
    ...(person.trim() === '' ? { person: 'Write who contributed it.' } : {}),
    ...(on === null
      ? { on: 'Give the day.' }
      : on > today
        ? { on: 'This day is still to come. Choose the day on which it was said.' }
        : {}),
    ...(texts.every((text) => text.trim() === '') ? { text: 'Write or paste what was said.' } : {}),
  };
}

interface Recording {
  readonly operationId: OperationId;
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
  readonly newId: () => string;
}

/** The record. Of a pasted text each paragraph waits for its place. */
export function ownContribution(
  draft: OwnDraft,
  questions: readonly AskedQuestion[],
  { operationId, at, by, newId }: Recording,
): Contribution {
  const { partnerId, organisation, person, role, on, marking, way, answers, pasted } = draft;
  const said = questions.flatMap(({ id, headingId, text }) => {
    const answer = (answers[id] ?? '').trim();
    return answer === '' || way === 'pasted'
      ? []
      : [{ questionId: id, headingId, question: text, text: answer.slice(0, longestText) }];
  });
  return {
    id: asId<'Contribution'>(newId()),
    ...{ operationId, partnerId, formId: null, way },
    organisation: organisation.trim(),
    person: person.trim(),
    role: role.trim(),
    on: on ?? at.slice(0, 10),
    marking,
    answers: said,
    unplaced: way === 'pasted' ? pieces(pasted, newId) : strayAnswers(draft, questions, newId),
    fileName: '',
    fileHash: '',
    takenInAt: at,
    takenInBy: by,
  };
}

function pieces(text: string, newId: () => string): readonly UnplacedText[] {
  return text
    .split(/\n\s*\n/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .flatMap((piece, index) => inParts(piece).map((part) => stray(`Paragraph ${index + 1}`, part, newId)));
}

/** Answers to questions that are asked no more since another partner was chosen. */
function strayAnswers(
  { answers }: OwnDraft,
  questions: readonly AskedQuestion[],
  newId: () => string,
): readonly UnplacedText[] {
  const known = new Set(questions.map(({ id }) => id));
  return Object.entries(answers)
    .filter(([id, text]) => !known.has(id) && text.trim() !== '')
    .map(([, text]) => stray('Typed under a question that this partner is not asked', text.trim(), newId));
}

function inParts(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / longestText) }, (_, index) =>
    text.slice(index * longestText, (index + 1) * longestText),
  );
}

function stray(where: string, text: string, newId: () => string): UnplacedText {
  return { id: asId<'UnplacedText'>(newId()), where, text, placed: null };
}
