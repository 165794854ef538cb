/** The timetable: one room of the plan. */
import './timetable.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { DaysScreen } from './days-screen';
import { EventsScreen } from './events-screen';
import { TimetableScreen } from './timetable-screen';

export const timetableScreens: readonly Screen[] = [
  { path: 'timetable', element: <TimetableScreen /> },
  { path: 'timetable/events', element: <EventsScreen /> },
  { path: 'timetable/days', element: <DaysScreen /> },
];

export const timetableActions: readonly PaletteAction[] = [
  { id: 'plan-timetable', label: 'Open the timetable', path: '/plan/timetable' },
  { id: 'plan-events', label: 'Open the planned events', path: '/plan/timetable/events' },
  {
    id: 'add-one-off-day',
    label: 'Add a one-off holiday or day of mourning',
    path: '/plan/timetable/days?add=day',
  },
];
