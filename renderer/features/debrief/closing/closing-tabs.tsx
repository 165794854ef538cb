/** Links between the rooms of the debrief, and between checklist, retention and package. */
import { TabLinks } from '../../../ui/tab-links';
import { DebriefTabs } from '../debrief-tabs';

/** Two rows: the rooms, and the screens of this one. */
export function ClosingTabs() {
  return (
    <>
      <DebriefTabs />
      <TabLinks
        label="Closing"
        links={[
          { to: '/debrief/closing', label: 'Checklist' },
          { to: '/debrief/closing/retention', label: 'Retention' },
          { to: '/debrief/closing/package', label: 'Package' },
        ]}
      />
    </>
  );
}
