/** Today: the first place in the navigation. */
import type { Feature } from '../../services/feature';
import { TodayScreen } from './today-screen';

export const todayFeature: Feature = {
  id: 'today',
  label: 'Today',
  path: '/today',
  needsOperation: false,
  screens: [{ path: '', element: <TodayScreen /> }],
  actions: [],
  search: () => [],
};
