/** What the media said or asked, and what was said to them. */
import './media.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { MediaScreen } from './media-screen';

export const mediaScreens: readonly Screen[] = [{ path: 'media', element: <MediaScreen /> }];

export const mediaActions: readonly PaletteAction[] = [
  { id: 'media-add', label: 'Enter media coverage or an enquiry', path: '/debrief/media' },
];

export { searchMedia } from './search';
