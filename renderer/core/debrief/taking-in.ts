/** A returned form becomes a contribution: its answers as they came, and all else with where it stood. */
import { Temporal } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { asId } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type { PartnerId } from '../partners/partner';
import { whoFields } from './answer-field';
import type { Contribution, ContributionAnswer, DebriefFormId, UnplacedText } from './contribution';
import { longestText, type PlacedForm, type Stray } from './placing';

/** Who gave it and how it is handled, as it goes on record. */
export interface ContributionHead {
  readonly operationId: OperationId;
  readonly partnerId: PartnerId | null;
  readonly formId: DebriefFormId | null;
  readonly organisation: string;
  readonly person: string;
  readonly role: string;
  /** ISO date. */
  readonly on: string;
  readonly marking: Marking;
}

interface TakingIn {
  readonly placed: PlacedForm;
  readonly head: ContributionHead;
  readonly file: { readonly name: string; readonly hash: string };
  /** ISO moment. */
  readonly at: string;
  readonly by: string;
  readonly newId: () => string;
}

/** The record of a returned form. What it says of who filled it in, and the record does not, is kept as unplaced text. */
export function contributionOf({ placed, head, file, at, by, newId }: TakingIn): Contribution {
  const { answers, unplaced } = placed;
  return {
    id: asId<'Contribution'>(newId()),
    ...head,
    way: 'form',
    answers: answers.map(({ questionId, headingId, question, text }): ContributionAnswer => ({
      questionId,
      headingId,
      question,
      text,
    })),
    unplaced: [...unplaced, ...whoNotKept(placed, head)]
      .flatMap(inPieces)
      .map(({ where, text }): UnplacedText => ({
        id: asId<'UnplacedText'>(newId()),
        where: where.slice(0, 300),
        text,
        placed: null,
      })),
    fileName: file.name.slice(0, 260),
    fileHash: file.hash,
    takenInAt: at,
    takenInBy: by,
  };
}

function whoNotKept({ who }: PlacedForm, head: ContributionHead): readonly Stray[] {
  const kept = { 'by-name': head.person, 'by-role': head.role, 'by-date': '' };
  return whoFields.flatMap(({ id, name }) => {
    const text = who[id];
    const isKept = text === kept[id] || (id === 'by-date' && dateIn(text) === head.on);
    return text === '' || isKept ? [] : [{ where: `Filled in by: ${name.toLowerCase()}`, text }];
  });
}

function inPieces({ where, text }: Stray): readonly Stray[] {
  const pieces: Stray[] = [];
  for (let at = 0; at < text.length; at += longestText)
    pieces.push({ where, text: text.slice(at, at + longestText) });
  return pieces;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The ISO date that a text is, and nothing else; `null` where it is none that can be read in one way. */
export function dateIn(text: string): string | null {
  const words = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words);
  if (figures !== null) return isoOf(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const [, day, month = '', year] = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}) (\d{4})$/.exec(words) ?? [];
  const at = months.findIndex((each) => each === month || each.slice(0, 3) === month);
  return at < 0 ? null : isoOf(Number(year), at + 1, Number(day));
}

function isoOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** The contribution that came from the same file already; `undefined` where none did. */
export function sameFile(
  contributions: ReadonlyMap<string, Contribution>,
  hash: string,
): Contribution | undefined {
  return [...contributions.values()].find(({ fileHash }) => fileHash !== '' && fileHash === hash);
}

/** The contribution with a stray text put beside a question, said to say nothing (`null`), or waiting again. */
export function withPlaced(
  contribution: Contribution,
  unplacedId: string,
  placed: UnplacedText['placed'],
): Contribution {
  return {
    ...contribution,
    unplaced: contribution.unplaced.map((each) => (each.id === unplacedId ? { ...each, placed } : each)),
  };
}

/** Texts that wait to be placed. */
export function waitingTexts({ unplaced }: Contribution): readonly UnplacedText[] {
  return unplaced.filter(({ placed }) => placed === null);
}

/** The texts that somebody put beside a question. */
export function placedAt({ unplaced }: Contribution, questionId: string): readonly UnplacedText[] {
  return unplaced.filter(({ placed }) => placed?.questionId === questionId);
}
