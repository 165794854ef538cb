/** What a piece of evidence is called in one line; nothing of what it says. */
import { useCallback } from 'react';
import { historyKinds } from '../../core/history/history-entry';
import { lessonKinds } from '../../core/history/lesson';
import type { EvidenceRef } from '../../core/threat/evidence';
import { factors } from '../../core/threat/harms';
import { useCollection } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';

const gone = '[evidence that is no longer recorded]';

/** "INT-004", "History: May 2023 elections, Incident", "Recommendation: Debrief 2023", "Factor: Premises, Carrow". */
export function useEvidenceTitle(): (ref: EvidenceRef) => string {
  const { nameOf } = useOpenWorkshop();
  const intelligence = useCollection('intelligence');
  const history = useCollection('history');
  const lessons = useCollection('lessons');
  return useCallback(
    (ref) => {
      switch (ref.kind) {
        case 'intelligence':
          return intelligence.get(ref.id)?.reference ?? gone;
        case 'history': {
          const entry = history.get(ref.id);
          if (entry === undefined) return gone;
          const kind = historyKinds.find(({ id }) => id === entry.kind)?.name ?? entry.kind;
          return `History: ${entry.election}, ${kind.toLowerCase()}`;
        }
        case 'lesson': {
          const lesson = lessons.get(ref.id);
          if (lesson === undefined) return gone;
          const kind = lessonKinds.find(({ id }) => id === lesson.kind)?.name ?? 'Earlier learning';
          return lesson.from === '' ? kind : `${kind}: ${lesson.from}`;
        }
        case 'factor': {
          const name = factors.find(({ id }) => id === ref.factorId)?.name ?? ref.factorId;
          return `Factor: ${name}, ${ref.location === null ? 'whole assessment' : nameOf(ref.location)}`;
        }
      }
    },
    [intelligence, history, lessons, nameOf],
  );
}
