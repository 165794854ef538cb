/** What may be done with what was issued: who holds it may be added to, and it may be withdrawn. Nothing of it changes. */
import { canonicalJson } from '../foundation/canonical';
import { type Asked, type RecordChange, willStand } from '../guard-question';
import type { DocumentVersion } from './document-version';
import type { LetterBatch } from './letter-batch';

const kept =
  'This version was issued and is kept as it was. Issue a further version, which replaces it, or withdraw it with a reason.';
const outOfTurn =
  'Versions are numbered without a gap, and another version has taken this number. Nothing has been changed; issue it again.';
const holderKept =
  'Who was given a version stays on record. Enter the day on which they were told that it was replaced.';
const lettersKept =
  'These letters were issued and are kept as they were. Start a further batch for others or for another text.';

type VersionChange = Extract<RecordChange, { readonly collection: 'documentVersions' }>;

/** Why a version may not be added or changed so; `null` where it may. */
export function issuedRefusal(asked: Asked, { id, after }: VersionChange): string | null {
  const was = asked.read('documentVersions', id);
  if (after === null) return kept;
  if (was !== undefined) return refusalOfChange(was, after);
  const earlier = willStand(
    asked,
    'documentVersions',
    (version) => isOfSameSeries(version, after) && version.number <= after.number && version.id !== id,
  ).length;
  return earlier === after.number - 1 ? null : outOfTurn;
}

/** Whether two versions are versions of one document. */
export function isOfSameSeries(
  a: Pick<DocumentVersion, 'operationId' | 'kind' | 'subjectId'>,
  b: Pick<DocumentVersion, 'operationId' | 'kind' | 'subjectId'>,
): boolean {
  return a.operationId === b.operationId && a.kind === b.kind && a.subjectId === b.subjectId;
}

function refusalOfChange(was: DocumentVersion, is: DocumentVersion): string | null {
  const content = (version: DocumentVersion) =>
    canonicalJson({ ...version, holders: null, withdrawn: null, reviewDate: null });
  if (content(was) !== content(is)) return kept;
  if (was.withdrawn !== null && canonicalJson(was.withdrawn) !== canonicalJson(is.withdrawn)) return kept;
  const isHeld = was.holders.every(({ id }) => is.holders.some((holder) => holder.id === id));
  return isHeld ? null : holderKept;
}

/** Why a batch of letters may not be changed so; `null` where it may. */
export function batchRefusal(was: LetterBatch | undefined, is: LetterBatch | null): string | null {
  if (was === undefined || was.issued === null) return null;
  return is !== null && canonicalJson(was) === canonicalJson(is) ? null : lettersKept;
}
