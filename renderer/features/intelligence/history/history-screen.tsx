/** What happened in the areas of the operation at earlier elections. */
import type { ReactNode } from 'react';
import { useCollection } from '../../../services/desk-context';
import { Screen } from '../../../ui/screen';

interface HistoryScreenProps {
  /** The links between the screens of this place. */
  readonly tabs?: ReactNode;
}

/** Figures for each ward and district, and the entries that they add up. */
export function HistoryScreen({ tabs }: HistoryScreenProps) {
  const entries = useCollection('history');
  return (
    <Screen
      title="Area history"
      purpose="Allegations and incidents at earlier elections, by ward and district."
      tabs={tabs}
    >
      <p>{entries.size} entries</p>
    </Screen>
  );
}
