/** The rooms of candidates. */
import { TabLinks } from '../../ui/tab-links';

/** Links between the rooms of candidates; each room adds its own. */
export function CandidatesTabs() {
  return (
    <TabLinks
      label="Candidates"
      links={[
        { to: '/candidates', label: 'Candidates', alsoAt: ['/candidates/import'] },
        { to: '/candidates/contests', label: 'Contests' },
        { to: '/candidates/contact', label: 'Contact log' },
        { to: '/candidates/parity', label: 'Even-handedness' },
        { to: '/candidates/publicity', label: 'Publicity', holdsMore: true },
        { to: '/candidates/conduct', label: 'Conduct', alsoAt: ['/candidates/conduct/briefings'] },
      ]}
    />
  );
}
