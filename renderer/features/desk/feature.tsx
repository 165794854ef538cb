/** The desk itself: people, settings, snapshots, the journal, and the reference data it works with. */
import type { Feature } from '../../services/feature';
import { JournalScreen } from './journal-screen';
import { PeopleScreen } from './people-screen';
import { ReferenceScreen } from './reference-screen';
import { SettingsScreen } from './settings-screen';
import { SnapshotsScreen } from './snapshots-screen';

export const deskFeature: Feature = {
  id: 'desk',
  label: 'Desk',
  path: '/desk',
  needsOperation: false,
  screens: [
    { path: '', element: <SettingsScreen /> },
    { path: 'people', element: <PeopleScreen /> },
    { path: 'snapshots', element: <SnapshotsScreen /> },
    { path: 'journal', element: <JournalScreen /> },
    { path: 'reference', element: <ReferenceScreen /> },
  ],
  actions: [
    { id: 'settings', label: 'Change theme, text size or idle time', path: '/desk' },
    { id: 'people', label: 'Add a person or change your passphrase', path: '/desk/people' },
    { id: 'snapshots', label: 'Take a snapshot', path: '/desk/snapshots' },
    { id: 'journal', label: 'Read the journal', path: '/desk/journal' },
    { id: 'reference', label: 'Look at the reference data', path: '/desk/reference' },
  ],
  search: (query, records) =>
    [...records.all('deskUsers').values()]
      .filter((user) => `${user.name} ${user.role}`.toLowerCase().includes(query))
      .map((user) => ({
        id: `person:${user.id}`,
        label: user.name,
        description: user.role === '' ? 'Person at the desk' : `Person at the desk, ${user.role}`,
        path: '/desk/people',
      })),
};
