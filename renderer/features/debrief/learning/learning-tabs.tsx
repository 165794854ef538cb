/** Links between the rooms of the debrief, and between points, hot debriefs and training. */
import { TabLinks } from '../../../ui/tab-links';
import { DebriefTabs } from '../debrief-tabs';

/** Two rows: the rooms, and the three screens of this one. */
export function LearningTabs() {
  return (
    <>
      <DebriefTabs />
      <TabLinks
        label="Learning"
        links={[
          { to: '/debrief/learning', label: 'Points' },
          { to: '/debrief/hot', label: 'Hot debriefs' },
          { to: '/debrief/training', label: 'Training' },
        ]}
      />
    </>
  );
}
