/** The screens of the timetable, below the rooms of the plan. */
import { TabLinks } from '../../../ui/tab-links';
import { PlanTabs } from '../plan-tabs';

/** Links between the rooms of the plan, and between the screens of this one. */
export function TimetableTabs() {
  return (
    <>
      <PlanTabs />
      <TabLinks
        label="Timetable"
        links={[
          { to: '/plan/timetable', label: 'Dates' },
          { to: '/plan/timetable/events', label: 'Planned events' },
          { to: '/plan/timetable/days', label: 'One-off days' },
        ]}
      />
    </>
  );
}
