/** The screens of this place. */
import { TabLinks } from '../../ui/tab-links';

/** Links to the log, the history of the areas and earlier learning. */
export function IntelligenceTabs() {
  return (
    <TabLinks
      label="Intelligence"
      links={[
        { to: '/intelligence', label: 'Log' },
        { to: '/intelligence/history', label: 'Area history' },
        { to: '/intelligence/learning', label: 'Earlier learning' },
      ]}
    />
  );
}
