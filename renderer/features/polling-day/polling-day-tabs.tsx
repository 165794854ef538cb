/** The screens of this place. */
import { TabLinks } from '../../ui/tab-links';

/** Links to the deployment, the teams, the posts and the log. */
export function PollingDayTabs() {
  return (
    <TabLinks
      label="Polling day"
      links={[
        { to: '/polling-day', label: 'Deployment' },
        { to: '/polling-day/teams', label: 'Teams and rounds' },
        { to: '/polling-day/posts', label: 'Count and posts' },
        { to: '/polling-day/log', label: 'Log' },
      ]}
    />
  );
}
