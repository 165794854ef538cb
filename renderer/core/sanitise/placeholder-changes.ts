/** The records of placeholders that a sanitised text has made necessary: new ones, and further writings of those there are. */
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import type { OperationId } from '../operation/operation';
import { type Placeholder, placeholderId } from './learning-note';
import type { StandingPlaceholder } from './placeholders';

export type PlaceholderChange = Extract<RecordChange, { readonly collection: 'placeholders' }>;

/** What has to be written so that the numbers shown stay what they are; nothing where all stand. */
export function placeholderChanges(
  operationId: OperationId,
  made: readonly StandingPlaceholder[],
  standing: ReadonlyMap<string, Placeholder>,
): readonly PlaceholderChange[] {
  return made.flatMap(({ kind, number, terms }): readonly PlaceholderChange[] => {
    const id = placeholderId(operationId, kind, number);
    if (standing.get(id)?.terms.length === terms.length) return [];
    const after = { id: asId<'Placeholder'>(id), operationId, kind, number, terms: [...terms] };
    return [{ collection: 'placeholders', id, after }];
  });
}
