/** The offences as they stand for this force. */
import { useMemo } from 'react';
import { type EffectiveOffence, effectiveOffences } from '../core/offences/catalogue';
import type { OffenceId } from '../core/offences/offence';
import { useCollection } from './desk-context';

/** Every offence by id, the force's copies in their places; the same object until the force edits one. */
export function useOffences(): ReadonlyMap<OffenceId, EffectiveOffence> {
  const edits = useCollection('offenceEdits');
  return useMemo(() => effectiveOffences(edits.values()), [edits]);
}
