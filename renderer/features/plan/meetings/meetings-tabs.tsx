/** Links between the rooms of the plan, and between meetings and their actions. */
import { TabLinks } from '../../../ui/tab-links';
import { PlanTabs } from '../plan-tabs';

/** Two rows: the rooms, and the two screens of this one. */
export function MeetingsTabs() {
  return (
    <>
      <PlanTabs />
      <TabLinks
        label="Meetings"
        links={[
          { to: '/plan/meetings', label: 'Meetings' },
          { to: '/plan/meetings/actions', label: 'Action register' },
        ]}
      />
    </>
  );
}
