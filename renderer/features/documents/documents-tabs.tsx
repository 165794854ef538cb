/** The screens of this place. */
import { TabLinks } from '../../ui/tab-links';

/** Links to the register, the letters, and how the force's documents look. */
export function DocumentsTabs() {
  return (
    <TabLinks
      label="Documents"
      links={[
        { to: '/documents', label: 'Exported documents' },
        { to: '/documents/plan', label: 'Plan documents', holdsMore: true },
        { to: '/documents/issued', label: 'Issued documents' },
        { to: '/documents/memoranda', label: 'Memoranda', holdsMore: true },
        { to: '/documents/letters', label: 'Letters' },
        { to: '/documents/look', label: 'Look of the force' },
        { to: '/documents/templates', label: 'Templates' },
      ]}
    />
  );
}
