import { TabLinks } from '../../../ui/tab-links';

/** The screens of this place. */
export function AllegationsTabs() {
  return (
    <TabLinks
      label="Allegations"
      links={[
        { to: '/allegations', label: 'Allegations' },
        { to: '/allegations/councils', label: 'Updates to councils' },
      ]}
    />
  );
}
