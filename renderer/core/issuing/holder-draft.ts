/** Somebody who is given a document, as it is typed, and how what was typed and not added is taken in at the issue. */
import { isIsoDate, isoDateSchema } from '../foundation/dates';
import { asId, idSchema } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import { z } from '../foundation/schema';
import type { OperationId } from '../operation/operation';
import type { DocumentHolder, DocumentVersion, PlanDocumentKind } from './document-version';

export interface HolderDraft {
  readonly name: string;
  readonly organisation: string;
  readonly how: string;
  /** ISO date; `null` where none is entered. */
  readonly givenOn: string | null;
}

export const holderDraftSchema: z.ZodType<HolderDraft> = z.object({
  name: z.string(),
  organisation: z.string(),
  how: z.string(),
  givenOn: z.string().nullable(),
});

/** The distribution of the next version while it is put together. */
export interface DistributionDraft {
  readonly holders: readonly DocumentHolder[];
  /** Somebody who is being typed and is not on the list yet. */
  readonly typed: HolderDraft;
}

export const distributionDraftSchema: z.ZodType<DistributionDraft> = z.object({
  holders: z.array(
    z.object({
      id: idSchema<'DocumentHolder'>(),
      name: z.string().min(1),
      organisation: z.string(),
      how: z.string(),
      givenOn: isoDateSchema,
      recalledOn: isoDateSchema.nullable(),
    }),
  ),
  typed: holderDraftSchema,
});

/** Where it is kept. Short: two ids, the kind and that of the person have to go into the id of a draft. */
export function distributionDraftName(of: {
  readonly operationId: OperationId;
  readonly kind: PlanDocumentKind;
  readonly subjectId: string;
}): string {
  return `hold:${of.kind}:${of.operationId.slice(0, 8)}:${of.subjectId}`;
}

/** Where somebody is kept who is typed beside a version that is issued. */
export function holderDraftName(versionId: DocumentVersion['id']): string {
  return `holder:${versionId}`;
}

/** What stands in the fields before anything is typed. */
export function emptyHolder(givenOn: string): HolderDraft {
  return { name: '', organisation: '', how: '', givenOn };
}

/** What is wrong, at its field; `null` where nothing is. */
export interface HolderProblems {
  readonly name: string | null;
  readonly givenOn: string | null;
}

/** See `HolderProblems`. */
export function holderProblems({ name, givenOn }: HolderDraft): HolderProblems {
  return {
    name: name.trim() === '' ? 'Enter who is given it.' : null,
    givenOn: givenOn === null || !isIsoDate(givenOn) ? 'Enter the day.' : null,
  };
}

/** The holder that was typed; `null` while something is wrong with it. */
export function holderFrom(draft: HolderDraft, id: string): DocumentHolder | null {
  const { name, givenOn } = holderProblems(draft);
  if (name !== null || givenOn !== null || draft.givenOn === null) return null;
  return {
    id: asId<'DocumentHolder'>(id),
    name: draft.name.trim(),
    organisation: draft.organisation.trim(),
    how: draft.how.trim(),
    givenOn: draft.givenOn,
    recalledOn: null,
  };
}

/** Whether somebody is half typed: a day alone says nobody. */
export function isHolderBegun({ name, organisation, how }: HolderDraft): boolean {
  return [name, organisation, how].some((text) => text.trim() !== '');
}

/** The distribution of an issue: who is on the list, and who was typed and not added. A sentence where that is incomplete. */
export function holdersToIssue(
  listed: readonly DocumentHolder[],
  draft: HolderDraft,
  newId: () => string,
): Result<readonly DocumentHolder[], string> {
  if (!isHolderBegun(draft)) return ok(listed);
  const typed = holderFrom(draft, newId());
  if (typed !== null) return ok([...listed, typed]);
  return err(
    draft.name.trim() === ''
      ? 'Somebody is half entered under “Who is given it”: enter the name or the role, or empty the fields. Nothing was issued.'
      : `Under “Who is given it” the day is missing for ${draft.name.trim()}. Enter it, or empty the fields. Nothing was issued.`,
  );
}
