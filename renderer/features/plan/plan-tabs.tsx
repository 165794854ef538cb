/** The rooms of the plan. */
import { TabLinks } from '../../ui/tab-links';

/** Links between the rooms of the plan. */
export function PlanTabs() {
  return (
    <TabLinks
      label="Plan"
      links={[
        { to: '/plan/timetable', label: 'Timetable', holdsMore: true },
        { to: '/plan/command', label: 'Command', holdsMore: true },
        { to: '/plan/partners', label: 'Partners', holdsMore: true },
        { to: '/plan/considerations', label: 'Considerations' },
        { to: '/plan/texts', label: 'Strategies and policies' },
        { to: '/plan/decisions', label: 'Decisions' },
        { to: '/plan/meetings', label: 'Meetings', holdsMore: true },
      ]}
    />
  );
}
