/** Recommendations and open actions of earlier debriefs, and what each assessment answered to them. */
import type { ReactNode } from 'react';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Screen } from '../../../ui/screen';

interface LearningScreenProps {
  /** The links between the screens of this place. */
  readonly tabs?: ReactNode;
}

/** The lessons of the open operation. */
export function LearningScreen({ tabs }: LearningScreenProps) {
  const operation = useOperation();
  const lessons = [...useCollection('lessons').values()].filter((one) => one.operationId === operation.id);
  return (
    <Screen
      title="Earlier learning"
      purpose="Recommendations and open actions of earlier debriefs, and what each assessment answered to them."
      tabs={tabs}
    >
      <p>{lessons.length} lessons</p>
    </Screen>
  );
}
