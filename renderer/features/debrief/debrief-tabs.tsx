/** The rooms of the debrief. */
import { TabLinks } from '../../ui/tab-links';

/** Links between the rooms of the debrief; each room adds its own. */
export function DebriefTabs() {
  return (
    <TabLinks
      label="Debrief"
      links={[
        { to: '/debrief', label: 'Debrief' },
        { to: '/debrief/learning', label: 'Learning', alsoAt: ['/debrief/hot', '/debrief/training'] },
        { to: '/debrief/contributions', label: 'Contributions' },
        { to: '/debrief/media', label: 'Media' },
        { to: '/debrief/return', label: 'Data return', holdsMore: true },
        { to: '/debrief/notes', label: 'Sanitised notes' },
        { to: '/debrief/closing', label: 'Closing', holdsMore: true },
      ]}
    />
  );
}
