/** Contact with candidates: every request and offer, how it was decided and what was given. */
import './contact.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ContactScreen } from './contact-screen';

export const contactScreens: readonly Screen[] = [{ path: 'contact', element: <ContactScreen /> }];

export const contactActions: readonly PaletteAction[] = [
  { id: 'contact-add', label: 'Log a contact with a candidate', path: '/candidates/contact' },
  {
    id: 'contact-undecided',
    label: 'Show contact with candidates that is not decided',
    path: '/candidates/contact?show=undecided',
  },
];

export { searchContacts } from './search';
