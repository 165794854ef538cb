/** The page's first lines: the style nonce, the look, and the app. */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/notifications/styles.css';
import '../ui/desk.css';
import './shell/shell.css';
import 'dayjs/locale/en-gb';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './desk-app';
import { DeskLook } from './desk-look';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// The name under which style libraries look for the nonce of a page with a strict policy.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');

createRoot(root).render(
  <DeskLook nonce={nonce}>
    <DatesProvider settings={{ locale: 'en-gb', firstDayOfWeek: 1 }}>
      <DeskApp />
      <Notifications position="bottom-right" autoClose={5000} />
    </DatesProvider>
  </DeskLook>,
);
