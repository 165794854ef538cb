/** Polling day: which police each station gets, the teams and their rounds, posts, and the log of the day. */
import type { Feature } from '../../services/feature';
import { DeploymentScreen } from './deployment-screen';
import { LogScreen } from './log-screen';
import { PostsScreen } from './posts-screen';
import { searchPollingDay } from './search';
import { TeamsScreen } from './teams-screen';

export const pollingDayFeature: Feature = {
  id: 'polling-day',
  label: 'Polling day',
  path: '/polling-day',
  needsOperation: true,
  screens: [
    { path: '', element: <DeploymentScreen /> },
    { path: 'teams', element: <TeamsScreen /> },
    { path: 'posts', element: <PostsScreen /> },
    { path: 'log', element: <LogScreen /> },
  ],
  actions: [
    { id: 'log-polling-day', label: 'Write in the log of polling day', path: '/polling-day/log' },
    {
      id: 'propose-deployment',
      label: 'Propose presence and teams for stations',
      path: '/polling-day?show=proposals',
    },
    { id: 'add-team', label: 'Make a team of polling day', path: '/polling-day/teams?add=team' },
    { id: 'add-post', label: 'Make a post for a count or a place', path: '/polling-day/posts?add=post' },
  ],
  search: searchPollingDay,
};
