/** The screens of this place. */
import { TabLinks } from '../../ui/tab-links';

/** Links to the offences and the force's arrangements. */
export function LawTabs() {
  return (
    <TabLinks
      label="Law"
      links={[
        { to: '/law', label: 'Offences' },
        { to: '/law/arrangements', label: 'The force’s arrangements' },
      ]}
    />
  );
}
