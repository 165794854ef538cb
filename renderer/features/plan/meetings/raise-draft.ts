/** An action that is being written down and not raised yet. */
import { z } from '../../../core/foundation/schema';
import { type KeptDraft, useKeptDraft } from '../../../services/kept-draft';

const raiseDraftSchema = z.object({ text: z.string(), owner: z.string(), due: z.string().nullable() });
export type RaiseDraft = z.infer<typeof raiseDraftSchema>;

/** `about` says where it is raised: "item:7", "operation-1". */
export function useRaiseDraft(about: string): KeptDraft<RaiseDraft> {
  return useKeptDraft<RaiseDraft>({
    name: `action:${about}:new`,
    empty: { text: '', owner: '', due: null },
    schema: raiseDraftSchema,
  });
}
