/** Links between the rooms of candidates, and between publicity and the period in which it is weighed. */
import { TabLinks } from '../../../ui/tab-links';
import { CandidatesTabs } from '../candidates-tabs';
import { checkPath, periodPath } from './publicity-path';

/** Two rows: the rooms, and the screens of this one. */
export function PublicityTabs() {
  return (
    <>
      <CandidatesTabs />
      <TabLinks
        label="Publicity"
        links={[
          { to: '/candidates/publicity', label: 'Decisions on publicity' },
          { to: checkPath, label: 'Check a text' },
          { to: periodPath, label: 'Pre-election period' },
        ]}
      />
    </>
  );
}
