import { TabLinks } from '../../ui/tab-links';

/** The screens of this place. */
export function CasesTabs() {
  return (
    <TabLinks
      label="Cases"
      links={[
        { to: '/cases', label: 'Cases' },
        { to: '/cases/register', label: 'CPS register' },
      ]}
    />
  );
}
