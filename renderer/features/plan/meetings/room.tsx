/** Meetings and their actions: one room of the plan. */
import '../texts/texts.css';
import './meetings.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ActionsScreen } from './actions-screen';
import { MeetingsScreen } from './meetings-screen';

export const meetingsScreens: readonly Screen[] = [
  { path: 'meetings', element: <MeetingsScreen /> },
  { path: 'meetings/actions', element: <ActionsScreen /> },
];

export const meetingsActions: readonly PaletteAction[] = [
  { id: 'plan-meetings', label: 'Read the meetings', path: '/plan/meetings' },
  { id: 'plan-new-meeting', label: 'Plan a meeting', path: '/plan/meetings?add=meeting' },
  { id: 'plan-actions', label: 'Read the action register', path: '/plan/meetings/actions' },
  { id: 'plan-add-action', label: 'Add an action', path: '/plan/meetings/actions?add=action' },
];

export { searchMeetings } from './search';
