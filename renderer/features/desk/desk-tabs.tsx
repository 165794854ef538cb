/** The way between the screens of the desk. */
import { TabLinks } from '../../ui/tab-links';

/** Settings, people, snapshots, journal, reference data. */
export function DeskTabs() {
  return (
    <TabLinks
      label="Screens of the desk"
      links={[
        { to: '/desk', label: 'Settings' },
        { to: '/desk/people', label: 'People' },
        { to: '/desk/snapshots', label: 'Snapshots' },
        { to: '/desk/journal', label: 'Journal' },
        { to: '/desk/reference', label: 'Reference data' },
      ]}
    />
  );
}
