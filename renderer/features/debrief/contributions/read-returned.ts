/** What the files that were dropped are: whose form, what stands in it, and whether it was taken in already. */
import type { Contribution, DebriefForm, DebriefFormId } from '../../../core/debrief/contribution';
import { formsOf, type PartnerAsked } from '../../../core/debrief/debrief-form';
import { noOwnText, type OwnText } from '../../../core/debrief/own-text';
import type { PlacedFile } from '../../../core/debrief/placed-file';
import { type PlacedForm, placeReturned } from '../../../core/debrief/placing';
import { questionsFor, questionsForStaff } from '../../../core/debrief/questions';
import { sameFile } from '../../../core/debrief/taking-in';
import { formatDate } from '../../../core/foundation/dates';
import type { PartnerId } from '../../../core/partners/partner';

export interface ReadForm {
  readonly file: PlacedFile;
  /** Whose it is; `null` until the mark or a person says so. */
  readonly partnerId: PartnerId | null;
  /** Whether the mark in the file says whose it is. */
  readonly isKnown: boolean;
  readonly formId: DebriefFormId | null;
  /** `null` until it is known whose it is. */
  readonly placed: PlacedForm | null;
  /** Why it is not taken in, as a sentence; `null` where it may be. */
  readonly refusal: string | null;
}

interface ReadingGiven {
  readonly rows: readonly PartnerAsked[];
  readonly forms: ReadonlyMap<string, DebriefForm>;
  readonly contributions: ReadonlyMap<string, Contribution>;
  readonly operationId: DebriefForm['operationId'];
  /** What a form says by itself. */
  readonly ownTextOf: (form: DebriefForm) => OwnText;
}

/**
 * Each file in turn. `chosen` gives the partner that a person chose, by the hash of the file: such a file is placed here,
 * all others were as they were read.
 */
export function readForms(
  files: readonly PlacedFile[],
  chosen: ReadonlyMap<string, PartnerId>,
  given: ReadingGiven,
): readonly ReadForm[] {
  const here = formsOf(given.forms, given.operationId);
  const byMark = new Map(here.map((form) => [form.mark, form]));
  const seen = new Map<string, string>();
  const before = new Map(
    [...given.contributions].filter(([, each]) => each.operationId === given.operationId),
  );
  return files.map((file) => {
    const { hash, name, mark } = file;
    const known = byMark.get(mark ?? '');
    const partnerId = known?.partnerId ?? chosen.get(hash) ?? null;
    const form = known ?? newestFormOf(given.rows, partnerId);
    const refusal = refusalOf(hash, seen, before) ?? staleness(file, known);
    if (!seen.has(hash)) seen.set(hash, name);
    return {
      file,
      partnerId,
      isKnown: known !== undefined,
      formId: form?.id ?? null,
      placed: partnerId === null ? null : (file.placed ?? placedHere(file, { form, partnerId, given })),
      refusal,
    };
  });
}

/** What was read for a form that has gone since, or for none where one has come, is read again. */
function staleness({ placed }: PlacedFile, known: DebriefForm | undefined): string | null {
  return (placed !== null) === (known !== undefined)
    ? null
    : 'The forms of the operation have changed since this file was read. Nothing of it was stored. Choose the files again.';
}

function placedHere(
  { paragraphs, mark }: PlacedFile,
  about: {
    readonly form: DebriefForm | null;
    readonly partnerId: PartnerId;
    readonly given: ReadingGiven;
  },
): PlacedForm {
  const { form, partnerId, given } = about;
  const kind = given.rows.find(({ partner }) => partner.id === partnerId)?.partner.kind;
  const questions = form?.questions ?? (kind === undefined ? questionsForStaff() : questionsFor(kind));
  const own = form === null ? noOwnText : given.ownTextOf(form);
  return placeReturned({ paragraphs, mark: mark ?? '', questions, own });
}

function newestFormOf(rows: readonly PartnerAsked[], partnerId: PartnerId | null): DebriefForm | null {
  return rows.find(({ partner }) => partner.id === partnerId)?.form ?? null;
}

function refusalOf(
  hash: string,
  seen: ReadonlyMap<string, string>,
  contributions: ReadonlyMap<string, Contribution>,
): string | null {
  const first = seen.get(hash);
  if (first !== undefined) return `This is the same file as “${first}”, so it is taken in once.`;
  const before = sameFile(contributions, hash);
  return before === undefined
    ? null
    : `This file was taken in on ${formatDate(before.takenInAt.slice(0, 10))} by ${before.takenInBy} as a contribution of ${before.organisation}. It is not taken in again.`;
}
